package dev.rrjava.example.scaling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program nginx with {@code deploy/nginx.conf}; only addresses are changed. */
record Nginx(Process process) implements AutoCloseable {

  /** Starts it on a port of the loopback interface, in front of two machines. */
  static Nginx start(Path folder, int port, List<Host> hosts) throws Exception {
    String configuration =
        Files.readString(Path.of("../deploy/nginx.conf"))
            .replace("listen 8080", "listen 127.0.0.1:" + port)
            .replace("/tmp/nginx.pid", folder.resolve("nginx.pid").toString())
            .replace("127.0.0.1:8081", hosts.get(0).address() + ":8080")
            .replace("127.0.0.1:8082", hosts.get(1).address() + ":8080");
    Path file = Files.writeString(folder.resolve("nginx.conf"), configuration);
    Process process =
        new ProcessBuilder(
                "nginx", "-p", folder.toString(), "-c", file.toString(), "-g", "daemon off;")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.log").toFile())
            .start();
    try {
      Host.await("nginx has started", () -> Files.exists(folder.resolve("nginx.pid")));
      return new Nginx(process);
    } catch (Exception | AssertionError e) {
      process.destroy();
      throw e;
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
