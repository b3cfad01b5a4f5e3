package dev.rrjava.devserver.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings for plugins through which requests pass.
 *
 * @param names the plugins, in the order of the configuration
 * @param headers the settings for {@code headers}; null if there are none
 * @param files the settings for {@code static}; null if there are none
 * @param proxies the settings for {@code proxy_ip_parser}; null if there are none
 */
public record MiddlewareSettings(
    List<String> names,
    @Nullable HeaderSettings headers,
    @Nullable StaticSettings files,
    @Nullable ProxySettings proxies) {

  /** No plugins. */
  public static final MiddlewareSettings NONE = new MiddlewareSettings(List.of(), null, null, null);
}
