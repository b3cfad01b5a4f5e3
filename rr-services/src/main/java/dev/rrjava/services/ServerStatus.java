package dev.rrjava.services;

import dev.rrjava.internal.rpc.MessageCalls;
import dev.rrjava.internal.rpc.message.StatusMessages.Request;
import dev.rrjava.internal.rpc.message.StatusMessages.Response;

/** The status of the server's plugins, as its own probes report it. */
public final class ServerStatus {
  private final MessageCalls calls;

  ServerStatus(MessageCalls calls) {
    this.calls = calls;
  }

  /**
   * Returns the status of a plugin.
   *
   * @param plugin its name, for example {@code http}
   * @return a status code of HTTP: 200 if it runs, 503 otherwise
   * @throws dev.rrjava.rpc.RpcErrorException if the server has no such plugin
   */
  public int status(String plugin) {
    return call("status.Status", plugin);
  }

  /**
   * Returns whether a plugin has a worker for a request.
   *
   * @param plugin its name, for example {@code http}
   * @return a status code of HTTP: 200 if it has, 503 otherwise
   * @throws dev.rrjava.rpc.RpcErrorException if the server has no such plugin
   */
  public int readiness(String plugin) {
    return call("status.Ready", plugin);
  }

  private int call(String method, String plugin) {
    Request request = Request.newBuilder().setPlugin(plugin).build();
    return (int) calls.call(method, request, Response.parser()).getCode();
  }
}
