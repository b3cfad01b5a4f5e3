package dev.rrjava.services;

import dev.rrjava.internal.rpc.MessageCalls;
import dev.rrjava.internal.rpc.message.ServiceMessages.Create;
import dev.rrjava.internal.rpc.message.ServiceMessages.Names;
import dev.rrjava.internal.rpc.message.ServiceMessages.Response;
import dev.rrjava.internal.rpc.message.ServiceMessages.Service;
import dev.rrjava.internal.rpc.message.ServiceMessages.Status;
import dev.rrjava.internal.rpc.message.ServiceMessages.Statuses;
import dev.rrjava.rpc.RpcClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The programs that the server runs beside its workers: its plugin {@code service}. A program that
 * was started here ends with the server, and is not started again with it.
 */
public final class ServerPrograms {
  private final MessageCalls calls;

  ServerPrograms(MessageCalls calls) {
    this.calls = calls;
  }

  /**
   * Returns the programs, those of the configuration included.
   *
   * @return their names, in any order
   */
  public List<String> names() {
    return List.copyOf(
        calls.call("service.List", Service.getDefaultInstance(), Names.parser()).getServicesList());
  }

  /**
   * Starts a program.
   *
   * @param program the program
   * @throws dev.rrjava.rpc.RpcErrorException if there is a program with this name, or if it can't
   *     be started
   */
  public void start(ServerProgram program) {
    Create request =
        Create.newBuilder()
            .setName(program.name())
            .setCommand(String.join(" ", program.command()))
            .setProcessNum(program.processes())
            .setExecTimeout(program.executionTime().toSeconds())
            .setRemainAfterExit(program.restarts())
            .putAllEnv(program.environment())
            .setRestartSec(program.restartPause().toSeconds())
            .setServiceNameInLogs(true)
            .setTimeoutStopSec(program.stopTimeout().toSeconds())
            .build();
    Response unused = calls.call("service.Create", request, Response.parser());
  }

  /**
   * Ends a program, and waits for that. The server then does not have it any more.
   *
   * @param name its name
   * @param limit how long to wait; the server itself waits for each process as long as its stop
   *     timeout says
   * @throws dev.rrjava.rpc.RpcErrorException if there is no program with this name
   */
  public void stop(String name, Duration limit) {
    Response unused = calls.call("service.Terminate", service(name), Response.parser(), limit);
  }

  /**
   * Ends a program, and waits for that, up to {@link RpcClient#DEFAULT_TIME_LIMIT}. The server then
   * does not have it any more.
   *
   * @param name its name
   * @throws dev.rrjava.rpc.RpcErrorException if there is no program with this name
   */
  public void stop(String name) {
    stop(name, RpcClient.DEFAULT_TIME_LIMIT);
  }

  /**
   * Ends the processes of a program, and starts others.
   *
   * @param name its name
   * @param limit how long to wait; the server itself waits for each process as long as its stop
   *     timeout says
   * @throws dev.rrjava.rpc.RpcErrorException if there is no program with this name, or if it can't
   *     be started; the server does not have it any more then
   */
  public void restart(String name, Duration limit) {
    Response unused = calls.call("service.Restart", service(name), Response.parser(), limit);
  }

  /**
   * Ends the processes of a program, and starts others; waits up to {@link
   * RpcClient#DEFAULT_TIME_LIMIT}.
   *
   * @param name its name
   * @throws dev.rrjava.rpc.RpcErrorException if there is no program with this name, or if it can't
   *     be started; the server does not have it any more then
   */
  public void restart(String name) {
    restart(name, RpcClient.DEFAULT_TIME_LIMIT);
  }

  /**
   * Returns the processes of a program, those included that have ended.
   *
   * @param name its name
   * @return one element for each process
   * @throws dev.rrjava.rpc.RpcErrorException if there is no program with this name
   */
  public List<ProgramProcess> processes(String name) {
    return calls.call("service.Statuses", service(name), Statuses.parser()).getStatusList().stream()
        .map(ServerPrograms::process)
        .toList();
  }

  private static Service service(String name) {
    return Service.newBuilder().setName(name).build();
  }

  private static ProgramProcess process(Status status) {
    return new ProgramProcess(
        status.getPid(),
        status.getCommand(),
        status.getMemoryUsage(),
        status.getCpuPercent(),
        status.hasStatus() ? Optional.of(status.getStatus().getMessage()) : Optional.empty());
  }
}
