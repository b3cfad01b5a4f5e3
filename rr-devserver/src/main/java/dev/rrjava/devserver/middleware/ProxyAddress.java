package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.config.ProxySettings;
import dev.rrjava.devserver.gateway.ClientHandler;
import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.IpAddress;
import dev.rrjava.devserver.gateway.Middleware;
import dev.rrjava.internal.header.HeaderName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces the address of a trusted proxy by that of its client (relay protocol, 5.3). */
final class ProxyAddress implements Middleware {
  private static final String FORWARDED = "Forwarded";
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final List<String> DEFAULT_HEADERS =
      List.of(FORWARDED, FORWARDED_FOR, "X-Real-Ip", "True-Client-Ip", "Cf-Connecting-Ip");
  private static final Pattern FOR = Pattern.compile("(?i)for=([^;|, )(]+)");

  private final ProxySettings settings;
  private final List<String> headers;

  ProxyAddress(ProxySettings settings) {
    this.settings = settings;
    List<String> names =
        settings.headers().stream()
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(HeaderName::canonical)
            .distinct()
            .toList();
    this.headers = names.isEmpty() ? DEFAULT_HEADERS : names;
  }

  @Override
  public ClientHandler around(ClientHandler next) {
    return (request, response) -> {
      String address = request.remoteAddress();
      String client =
          settings.subnets().stream().anyMatch(subnet -> subnet.contains(address))
              ? clientOf(request)
              : null;
      next.handle(
          client == null ? request : request.withRemoteAddress(IpAddress.withoutPort(client)),
          response);
    };
  }

  private @Nullable String clientOf(ClientRequest request) {
    for (String name : headers) {
      String value = request.header(name);
      String client = value == null ? "" : client(name, value);
      if (!client.isEmpty()) {
        return client;
      }
    }
    return null;
  }

  private static String client(String name, String value) {
    return switch (name) {
      case FORWARDED -> {
        Matcher client = FOR.matcher(value);
        yield client.find() ? client.group(1).replaceAll("^\"+|\"+$", "") : "";
      }
      case FORWARDED_FOR -> value.split(",", -1)[0];
      default -> value;
    };
  }
}
