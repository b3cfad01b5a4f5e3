package peers;

import io.javalin.Javalin;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The service on Javalin: {@code port [p12 file]}. */
public final class JavalinServer {
  private JavalinServer() {}

  public static void main(String[] args) {
    int port = Integer.parseInt(args[0]);
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              if (args.length > 1) {
                config.jetty.addConnector(
                    (server, http) -> {
                      SslContextFactory.Server ssl = new SslContextFactory.Server();
                      ssl.setKeyStorePath(args[1]);
                      ssl.setKeyStorePassword("changeit");
                      HttpConfiguration https = new HttpConfiguration();
                      https.addCustomizer(new SecureRequestCustomizer(false));
                      ServerConnector connector =
                          new ServerConnector(
                              server,
                              new SslConnectionFactory(ssl, "http/1.1"),
                              new HttpConnectionFactory(https));
                      connector.setHost("127.0.0.1");
                      connector.setPort(port);
                      return connector;
                    });
              } else {
                config.jetty.host = "127.0.0.1";
                config.jetty.port = port;
              }
              config.routes.get("/hello", context -> context.result(Work.hello()));
              config.routes.get("/sleep", context -> context.result(Work.sleep()));
              config.routes.get("/stuck", context -> context.result(Work.stuck()));
              config.routes.get("/leak", context -> context.result(Work.leak()));
              config.routes.get("/crash", context -> context.result(Work.crash()));
            })
        .start();
  }
}
