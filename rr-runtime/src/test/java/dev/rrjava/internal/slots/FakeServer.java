package dev.rrjava.internal.slots;

import dev.rrjava.internal.relay.SocketRelay;
import dev.rrjava.internal.testing.HttpMessages;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.launcher.WriteLauncher;
import dev.rrjava.relay.Relay;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of RoadRunner as slots need: starts launchers, takes connections one after another, and
 * gives up for good when one does not begin with the pid of a process that it has started and that
 * is waited for (relay protocol, 4.2).
 */
final class FakeServer implements Closeable {
  private static final Pattern PID = Pattern.compile("\\{\"pid\":(\\d+)}");

  /** What went wrong with a connection; nothing must. */
  final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  private final Path directory;
  private final ServerSocketChannel listener;
  private final String relay;
  private final List<Process> launchers = new ArrayList<>();
  private final Map<Long, CompletableFuture<Link>> links = new ConcurrentHashMap<>();

  private FakeServer(Path directory, ServerSocketChannel listener, String relay)
      throws IOException {
    this.directory = directory;
    this.listener = listener;
    this.relay = relay;
    WriteLauncher.main(new String[] {directory.resolve("rr-slot").toString()});
    Thread acceptor = new Thread(this::accept, "fake-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  static FakeServer overUnix(Path directory) throws IOException {
    Path socket = directory.resolve("relay.sock");
    ServerSocketChannel listener =
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
            .bind(UnixDomainSocketAddress.of(socket));
    return new FakeServer(directory, listener, "unix://" + socket);
  }

  static FakeServer overTcp(Path directory) throws IOException {
    ServerSocketChannel listener =
        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
    return new FakeServer(directory, listener, "tcp://127.0.0.1:" + port);
  }

  /** A conversation with a slot. */
  record Link(Relay relay, FrameReader reader, FrameWriter writer) {
    void ask(String path) throws IOException {
      writer.write(HttpMessages.get(path));
    }

    /** The payload of the next frame, as text. */
    String answer() throws IOException {
      Frame frame = reader.read();
      if (frame == null) {
        throw new EOFException("the slot closed its relay");
      }
      return new String(frame.payload(), StandardCharsets.ISO_8859_1);
    }

    void stop() throws IOException {
      writer.write(Frame.control("{\"stop\":true}"));
    }
  }

  private void accept() {
    try {
      while (true) {
        Relay connection = SocketRelay.of(listener.accept());
        Link link =
            new Link(
                connection,
                new FrameReader(connection.input()),
                new FrameWriter(connection.output()));
        link.writer.write(Frame.control("{\"pid\":" + ProcessHandle.current().pid() + "}"));
        Matcher pid = PID.matcher(link.answer());
        if (!pid.matches()) {
          faults.add("not a pid: " + pid);
          return;
        }
        link(Long.parseLong(pid.group(1))).complete(link);
      }
    } catch (ClosedChannelException e) {
      // The end of the test.
    } catch (IOException e) {
      faults.add("the loop that accepts ended: " + e);
    }
  }

  private CompletableFuture<Link> link(long pid) {
    return links.computeIfAbsent(pid, unused -> new CompletableFuture<>());
  }

  Process launch(String... variables) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "rr-slot", "slots").directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("RR_"));
    builder.environment().put("RR_RELAY", relay);
    builder.environment().put("RR_MODE", "http");
    builder.environment().put("RR_VERSION", "2025.1.15");
    for (int i = 0; i < variables.length; i += 2) {
      builder.environment().put(variables[i], variables[i + 1]);
    }
    Process launcher = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    launcher.getOutputStream().close();
    launchers.add(launcher);
    return launcher;
  }

  /** The conversation for a launcher; waits for it. */
  Link link(Process launcher) throws Exception {
    return link(launcher.pid()).get(20, TimeUnit.SECONDS);
  }

  boolean isConnected(Process launcher) {
    return link(launcher.pid()).isDone();
  }

  @Override
  public void close() throws IOException {
    launchers.forEach(Process::destroyForcibly);
    listener.close();
    for (CompletableFuture<Link> link : links.values()) {
      if (link.isDone()) {
        link.join().relay.close();
      }
    }
  }
}
