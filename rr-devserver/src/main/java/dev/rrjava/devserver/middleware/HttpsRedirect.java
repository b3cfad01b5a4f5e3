package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.gateway.ClientHandler;
import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ClientResponse;
import dev.rrjava.devserver.gateway.Middleware;
import dev.rrjava.devserver.host.ReplyRefusedException;
import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.PercentDecoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends clients whose connection is not encrypted to the address of those that are. */
final class HttpsRedirect implements Middleware {
  private static final int PERMANENT_REDIRECT = 308;
  private static final int DEFAULT_PORT = 443;
  private static final String UNRESERVED = "-_.~$&+,/:;=@";
  private static final Pattern HOST = Pattern.compile("\\[([^\\]]*)](?::\\d*)?|(.*?)(?::\\d*)?");

  private final int port;

  HttpsRedirect(int port) {
    this.port = port;
  }

  @Override
  public ClientHandler around(ClientHandler next) {
    return (request, response) -> {
      if (request.isSecure()) {
        next.handle(request, response);
      } else {
        redirect(request, response);
      }
    };
  }

  private void redirect(ClientRequest request, ClientResponse response) throws IOException {
    String target = target(request);
    response
        .headers()
        .set("Strict-Transport-Security", "max-age=31536000; includeSubDomains; preload");
    response.headers().set("Location", ascii(target));
    boolean isGet = request.method().equals("GET");
    if (isGet || request.isHead()) {
      response.headers().set("Content-Type", "text/html; charset=utf-8");
    }
    response.status(PERMANENT_REDIRECT);
    if (isGet) {
      write(response, "<a href=\"" + escaped(target) + "\">Permanent Redirect</a>.\n\n");
    }
  }

  private static void write(ClientResponse response, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
    try {
      response.write(body, 0, body.length);
    } catch (ReplyRefusedException e) {
      throw new IllegalStateException("a redirection can have a body", e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;")
        .replace("'", "&#39;");
  }

  private String target(ClientRequest request) {
    String path = request.path();
    String query = request.query();
    return "https://"
        + host(request.host())
        + (path.equals("*") ? "/*" : path.startsWith("/") ? encoded(path) : "")
        + (query == null || query.isEmpty() ? "" : "?" + query);
  }

  private String host(String host) {
    Matcher parts = HOST.matcher(host);
    String name = host;
    if (parts.matches()) {
      name = parts.group(1) == null ? parts.group(2) : parts.group(1);
    }
    String literal = name.indexOf(':') < 0 ? name : "[" + name + "]";
    return port == DEFAULT_PORT ? literal : literal + ":" + port;
  }

  /** Encodes a path as Go does whatever the client has encoded. */
  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : decoded(path)) {
      boolean isPlain =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || UNRESERVED.indexOf(b) >= 0;
      encoded.append(isPlain ? Character.toString(b) : String.format("%%%02X", b));
    }
    return encoded.toString();
  }

  private static byte[] decoded(String path) {
    try {
      return PercentDecoding.decodePath(path);
    } catch (FormException e) {
      throw new IllegalStateException("the target has been checked: " + path, e);
    }
  }

  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder();
    text.chars()
        .forEach(
            c -> ascii.append(c < 0x80 ? Character.toString(c) : "%" + Integer.toHexString(c)));
    return ascii.toString();
  }
}
