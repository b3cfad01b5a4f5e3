package dev.rrjava.example.scaling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** HAProxy with {@code deploy/haproxy.cfg}; only addresses are changed. */
final class HaProxy implements AutoCloseable {
  private final Process process;
  private final Path socket;

  private HaProxy(Process process, Path socket) {
    this.process = process;
    this.socket = socket;
  }

  /** Starts it on a port of the loopback interface, in front of some machines. */
  static HaProxy start(Path folder, int port, List<Host> hosts) throws Exception {
    Path socket = folder.resolve("haproxy.sock");
    String servers =
        hosts.stream()
            .map(host -> "  server " + host.name() + " " + host.address() + ":8080\n")
            .collect(Collectors.joining());
    String configuration =
        Files.readString(Path.of("../deploy/haproxy.cfg"))
            .replace("bind :8080", "bind 127.0.0.1:" + port)
            .replace("/tmp/haproxy.sock", socket.toString())
            .replaceAll("(?m)^  server-template .*\n", servers);
    Path file = Files.writeString(folder.resolve("haproxy.cfg"), configuration);
    Process process =
        new ProcessBuilder("haproxy", "-db", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("haproxy.log").toFile())
            .start();
    HaProxy proxy = new HaProxy(process, socket);
    try {
      for (Host host : hosts) {
        Host.await(host.name() + " is up", () -> proxy.isUp(host));
      }
      return proxy;
    } catch (Exception | AssertionError e) {
      process.destroy();
      throw e;
    }
  }

  /** Sends no new requests to a machine, and waits until those in progress have ended. */
  void drain(Host host) throws Exception {
    command("set server app/" + host.name() + " state drain");
    Host.await(host.name() + " is drained", () -> column(host, "scur").equals("0"));
  }

  /** Sends requests to a machine again, and waits until its check has succeeded. */
  void restore(Host host) throws Exception {
    command("set server app/" + host.name() + " state ready");
    Host.await(host.name() + " is up", () -> isUp(host));
  }

  /** Returns whether no check of a machine has failed since the last that succeeded. */
  private boolean isUp(Host host) throws IOException {
    return column(host, "status").equals("UP");
  }

  private String column(Host host, String column) throws IOException {
    List<String> lines = command("show stat").lines().toList();
    if (lines.isEmpty()) {
      return "";
    }
    int index = List.of(lines.get(0).split(",", -1)).indexOf(column);
    return lines.stream()
        .filter(line -> line.startsWith("app," + host.name() + ","))
        .map(line -> line.split(",", -1)[index])
        .findFirst()
        .orElse("");
  }

  private String command(String command) throws IOException {
    if (!Files.exists(socket)) {
      return "";
    }
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.write(ByteBuffer.wrap((command + "\n").getBytes(UTF_8)));
      return new String(Channels.newInputStream(channel).readAllBytes(), UTF_8);
    } catch (ConnectException e) {
      return ""; // the socket is there, but HAProxy does not listen yet
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
