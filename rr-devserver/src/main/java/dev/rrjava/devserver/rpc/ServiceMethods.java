package dev.rrjava.devserver.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.devserver.config.ServiceSettings;
import dev.rrjava.devserver.host.Services;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.internal.rpc.message.ServiceMessages.Create;
import dev.rrjava.internal.rpc.message.ServiceMessages.Names;
import dev.rrjava.internal.rpc.message.ServiceMessages.ProcessError;
import dev.rrjava.internal.rpc.message.ServiceMessages.Response;
import dev.rrjava.internal.rpc.message.ServiceMessages.Service;
import dev.rrjava.internal.rpc.message.ServiceMessages.Status;
import dev.rrjava.internal.rpc.message.ServiceMessages.Statuses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The methods of the plugin {@code service}. */
final class ServiceMethods {
  private static final String ENDED = "process_state: process does not exist";

  private final Services services;
  private final Path directory;

  private ServiceMethods(Services services, Path directory) {
    this.services = services;
    this.directory = directory;
  }

  static Map<String, RpcMethod.Immediate> of(Services services, Path directory) {
    ServiceMethods methods = new ServiceMethods(services, directory);
    return Map.of(
        "service.Create",
        methods::create,
        "service.Terminate",
        methods::terminate,
        "service.Restart",
        methods::restart,
        "service.Status",
        methods::status,
        "service.Statuses",
        methods::statuses,
        "service.List",
        message -> Names.newBuilder().addAllServices(services.names()).build().toByteArray());
  }

  private byte[] create(byte[] message) throws InvalidProtocolBufferException, RpcFailure {
    Create create = Create.parseFrom(message);
    if (create.getProcessNum() == 0) {
      throw new RpcFailure(
          "the service with " + create.getName() + " name should have at least 1 process");
    }
    try {
      if (!services.start(settings(create))) {
        throw new RpcFailure("service already exists: " + create.getName());
      }
      return ok();
    } catch (WorkerStartException e) {
      throw new RpcFailure(String.valueOf(e.getMessage()));
    }
  }

  private ServiceSettings settings(Create create) throws RpcFailure {
    try {
      return ServiceSettings.of(
          create.getName(),
          create.getCommand(),
          directory,
          create.getEnvMap(),
          Math.toIntExact(create.getProcessNum()),
          create.getRemainAfterExit(),
          create.getRestartSec(),
          create.getExecTimeout(),
          create.getTimeoutStopSec());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new RpcFailure(String.valueOf(e.getMessage()));
    }
  }

  private byte[] terminate(byte[] message) throws InvalidProtocolBufferException, RpcFailure {
    String name = Service.parseFrom(message).getName();
    if (!services.stop(name)) {
      throw unknown(name);
    }
    return ok();
  }

  private byte[] restart(byte[] message) throws InvalidProtocolBufferException, RpcFailure {
    String name = Service.parseFrom(message).getName();
    try {
      if (!services.restart(name)) {
        throw unknown(name);
      }
      return ok();
    } catch (WorkerStartException e) {
      throw new RpcFailure(String.valueOf(e.getMessage()));
    }
  }

  /** Replies with the state of the last process, as RoadRunner does. */
  private byte[] status(byte[] message) throws InvalidProtocolBufferException, RpcFailure {
    List<Status> all = all(Service.parseFrom(message).getName());
    Status last = all.get(all.size() - 1);
    if (all.stream().anyMatch(Status::hasStatus)) {
      throw new RpcFailure(ENDED);
    }
    return last.toByteArray();
  }

  private byte[] statuses(byte[] message) throws InvalidProtocolBufferException, RpcFailure {
    return Statuses.newBuilder()
        .addAllStatus(all(Service.parseFrom(message).getName()))
        .build()
        .toByteArray();
  }

  private List<Status> all(String name) throws RpcFailure {
    String command = services.command(name).orElse("");
    List<Long> pids = services.pids(name).orElse(List.of());
    if (pids.isEmpty()) {
      throw unknown(name);
    }
    return pids.stream().map(pid -> status(pid, command)).toList();
  }

  private static Status status(long pid, String command) {
    Status.Builder status = Status.newBuilder().setPid((int) pid).setCommand(command);
    if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
      return status.setStatus(ProcessError.newBuilder().setMessage(ENDED)).build();
    }
    ProcessFigures figures = ProcessFigures.of(pid);
    return status
        .setCpuPercent((float) figures.cpuPercent())
        .setMemoryUsage(figures.memoryBytes())
        .build();
  }

  private static RpcFailure unknown(String name) {
    return new RpcFailure("no such service: " + name);
  }

  private static byte[] ok() {
    return Response.newBuilder().setOk(true).build().toByteArray();
  }
}
