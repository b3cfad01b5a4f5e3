package dev.rrjava.devserver.config;

import java.util.List;

/**
 * Proxies whose headers tell the address of the client.
 *
 * @param subnets the addresses of the proxies
 * @param headers the headers, in the order in which they are looked for; empty for RoadRunner's
 */
public record ProxySettings(List<Subnet> subnets, List<String> headers) {}
