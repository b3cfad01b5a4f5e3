package peers;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import java.nio.file.Path;

/** The service on Helidon SE: {@code port [p12 file]}. */
public final class HelidonServer {
  private HelidonServer() {}

  public static void main(String[] args) {
    WebServerConfig.Builder server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(Integer.parseInt(args[0]))
            .routing(
                routing ->
                    routing
                        .get("/hello", (request, response) -> response.send(Work.hello()))
                        .get("/sleep", (request, response) -> response.send(Work.sleep()))
                        .get("/stuck", (request, response) -> response.send(Work.stuck()))
                        .get("/leak", (request, response) -> response.send(Work.leak()))
                        .get("/crash", (request, response) -> response.send(Work.crash())));
    if (args.length > 1) {
      Keys keys =
          Keys.builder()
              .keystore(
                  store ->
                      store
                          .passphrase("changeit")
                          .keystore(Resource.create(Path.of(args[1]))))
              .build();
      server.tls(
          Tls.builder().privateKey(keys).privateKeyCertChain(keys).build());
    }
    server.build().start();
  }
}
