import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the same service on several servers, in turn: {@code RR_BINARY=/path/to/rr java Costs.java
 * [start|hello|sleep|tls|faults …]}. Needs Linux and wrk, and for TLS openssl and keytool.
 */
final class Costs {
  static final int ROUNDS = Integer.getInteger("rounds", 7);
  static final int SECONDS = Integer.getInteger("seconds", 4);
  static final Path TARGET = Path.of("target").toAbsolutePath();
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  static final String JAR = TARGET.resolve("app/rr-benchmarks-peers.jar").toString();
  static final List<String> WORKER =
      List.of(
          JAVA, "-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-Xlog:all=warning:stderr",
          "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx64m", "-jar", JAR);

  public static void main(String[] args) throws Exception {
    List<String> parts =
        args.length == 0 ? List.of("start", "hello", "sleep", "tls", "faults") : List.of(args);
    System.out.println("load average before: " + Files.readString(Path.of("/proc/loadavg")).strip());
    for (String part : parts) {
      System.out.println("\n== " + part);
      switch (part) {
        case "start" -> start();
        case "hello" -> throughput("/hello", all(false), ROUNDS);
        case "sleep" -> throughput("/sleep", sleepers(), 3);
        case "tls" -> throughput("/hello", all(true), ROUNDS);
        case "faults" -> faults();
        default -> throw new IllegalArgumentException(part);
      }
    }
    System.out.println("\nload average after: " + Files.readString(Path.of("/proc/loadavg")).strip());
  }

  /** A server that is to be measured: how to start it. */
  interface Start {
    Server run() throws Exception;
  }

  record Server(Process process, String url) implements AutoCloseable {
    @Override
    public void close() throws Exception {
      List<ProcessHandle> family = family();
      process.destroy();
      if (!process.waitFor(15, java.util.concurrent.TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      family.forEach(ProcessHandle::destroyForcibly);
    }

    List<ProcessHandle> family() {
      return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    /** Returns the memory of all processes, what they share counted once. */
    long megabytes() throws IOException {
      long kilobytes = 0;
      for (ProcessHandle each : family()) {
        for (String line : rollup(each).split("\n")) {
          if (line.startsWith("Pss:")) {
            kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
          }
        }
      }
      return kilobytes / 1024;
    }

    private static String rollup(ProcessHandle process) throws IOException {
      try {
        return Files.readString(Path.of("/proc/" + process.pid() + "/smaps_rollup"));
      } catch (IOException e) {
        if (process.isAlive()) {
          throw e;
        }
        return ""; // it has ended in the meantime
      }
    }

    int get(String path, int timeoutMillis) {
      try {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setConnectTimeout(timeoutMillis);
        connection.setReadTimeout(timeoutMillis);
        connection.setRequestProperty("Connection", "close");
        return connection.getResponseCode();
      } catch (IOException e) {
        return -1;
      }
    }

    Server ready() throws Exception {
      if (url.startsWith("https")) {
        Thread.sleep(3000);
        return this;
      }
      for (long end = System.nanoTime() + 60_000_000_000L; get("/hello", 1000) != 200; ) {
        if (System.nanoTime() > end || !process.isAlive()) {
          throw new IllegalStateException("not ready: " + process.info());
        }
        Thread.sleep(1);
      }
      return this;
    }
  }

  static Map<String, Start> all(boolean tls) {
    Map<String, Start> all = new LinkedHashMap<>();
    all.put("RoadRunner, 2 processes", () -> roadRunner(2, tls, ""));
    all.put("RoadRunner, 1 JVM, 64 slots", () -> slots(64, tls, ""));
    all.put("Helidon SE", () -> jvm("peers.HelidonServer", tls, "-Xmx256m"));
    all.put("Javalin", () -> jvm("peers.JavalinServer", tls, "-Xmx256m"));
    all.put("Go", () -> go(tls));
    return all;
  }

  static Map<String, Start> sleepers() {
    Map<String, Start> all = all(false);
    all.put("RoadRunner, 64 processes", () -> roadRunner(64, false, ""));
    return all;
  }

  static Server roadRunner(int workers, boolean tls, String pool) throws Exception {
    String server = "server:\n  relay: pipes\n  command: " + list(WORKER) + "\n";
    return rr(server, workers, tls, pool);
  }

  static Server slots(int workers, boolean tls, String pool) throws Exception {
    Path directory = Files.createTempDirectory(TARGET, "slots");
    run(JAVA, "-cp", TARGET.resolve("app/lib").toString() + "/*", "dev.rrjava.launcher.WriteLauncher",
        directory.resolve("rr-slot").toString());
    String server =
        "server:\n  relay: unix://" + directory + "/relay.sock\n  command: "
            + list(List.of("sh", directory + "/rr-slot", directory + "/slots"))
            + "\nservice:\n  jvm:\n    command: '" + JAVA + " -XX:+UseSerialGC -Xmx256m -jar " + JAR
            + "'\n    remain_after_exit: true\n    restart_sec: 1\n    timeout_stop_sec: 5\n    env:\n      RR_SLOTS: "
            + directory + "/slots\n";
    return rr(server, workers, tls, pool);
  }

  static Server rr(String server, int workers, boolean tls, String pool) throws Exception {
    int port = freePort();
    String ssl = "  ssl:\n    address: 127.0.0.1:" + port + "\n    cert: " + TARGET + "/cert.pem\n    key: "
        + TARGET + "/key.pem\n";
    String yaml = "version: \"3\"\n" + server + "http:\n  address: 127.0.0.1:" + (tls ? freePort() : port) + "\n"
        + (tls ? ssl : "") + "  pool:\n    num_workers: " + workers + "\n    allocate_timeout: 60s\n" + pool
        + "logs:\n  level: error\n";
    if (tls) {
      certificate();
    }
    Path file = Files.writeString(Files.createTempFile(TARGET, "rr", ".yaml"), yaml);
    return started(tls, port, System.getenv("RR_BINARY"), "serve", "-s", "-c", file.toString());
  }

  static Server jvm(String main, boolean tls, String heap) throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(JAVA, heap, "-cp", JAR + ":" + TARGET + "/app/lib/*", main, "" + port));
    if (tls) {
      certificate();
      command.add(TARGET + "/keys.p12");
    }
    return started(tls, port, command.toArray(String[]::new));
  }

  static Server go(boolean tls) throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(TARGET + "/server", "" + port));
    if (tls) {
      certificate();
      command.addAll(List.of(TARGET + "/cert.pem", TARGET + "/key.pem"));
    }
    return started(tls, port, command.toArray(String[]::new));
  }

  static Server started(boolean tls, int port, String... command) throws Exception {
    Path log = TARGET.resolve("costs.log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new Server(builder.start(), (tls ? "https" : "http") + "://127.0.0.1:" + port);
  }

  /** Time from the start of the process to the first response, and the memory after it. */
  static void start() throws Exception {
    Map<String, List<Double>> millis = new LinkedHashMap<>();
    Map<String, List<Double>> memory = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Start> each : all(false).entrySet()) {
        long before = System.nanoTime();
        try (Server server = each.getValue().run().ready()) {
          add(millis, each.getKey(), (System.nanoTime() - before) / 1e6);
          add(memory, each.getKey(), server.megabytes());
        }
      }
    }
    millis.forEach(
        (name, values) ->
            System.out.printf(Locale.ROOT, "%-30s first response after %.0f ms (%.0f to %.0f), %.0f MB%n",
                name, median(values), values.stream().mapToDouble(d -> d).min().orElse(0),
                values.stream().mapToDouble(d -> d).max().orElse(0), median(memory.get(name))));
  }

  static void throughput(String path, Map<String, Start> candidates, int rounds) throws Exception {
    Map<String, Server> servers = new LinkedHashMap<>();
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    Map<String, Load> last = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Start> each : candidates.entrySet()) {
        Server server = each.getValue().run().ready();
        servers.put(each.getKey(), server);
        wrk(server, path, 64, 6);
      }
      for (int round = 0; round < rounds; round++) {
        for (Map.Entry<String, Server> each : servers.entrySet()) {
          Load load = wrk(each.getValue(), path, 64, SECONDS);
          add(rates, each.getKey(), load.rate());
          last.put(each.getKey(), load);
        }
      }
      List<Double> base = rates.values().iterator().next();
      for (Map.Entry<String, List<Double>> each : rates.entrySet()) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
          ratios.add(each.getValue().get(i) / base.get(i));
        }
        System.out.printf(Locale.ROOT, "%-30s %,.0f requests/s, ratio %.2f, %d MB, last: %s%n", each.getKey(),
            median(each.getValue()), median(ratios), servers.get(each.getKey()).megabytes(), last.get(each.getKey()));
      }
    } finally {
      for (Server server : servers.values()) {
        server.close();
      }
    }
  }

  /** What the users of other requests see of a stuck handler, a leak and a crash. */
  static void faults() throws Exception {
    String limits = "    supervisor:\n      watch_tick: 1s\n      exec_ttl: 2s\n      max_worker_memory: 160\n";
    String slotLimits = "    supervisor:\n      watch_tick: 1s\n      exec_ttl: 2s\n";
    Map<String, Start> all = new LinkedHashMap<>();
    all.put("RoadRunner, 2 processes", () -> roadRunner(2, false, limits));
    all.put("RoadRunner, 1 JVM, 64 slots", () -> slots(64, false, slotLimits));
    all.put("Helidon SE", () -> jvm("peers.HelidonServer", false, "-Xmx64m"));
    all.put("Javalin", () -> jvm("peers.JavalinServer", false, "-Xmx64m"));
    all.put("Go", () -> go(false));
    for (Map.Entry<String, Start> each : all.entrySet()) {
      for (String fault : List.of("/stuck", "/leak", "/crash")) {
        int requests = switch (fault) {
          case "/stuck" -> 4;
          case "/leak" -> 300;
          default -> 1;
        };
        try (Server server = each.getValue().run().ready()) {
          Load before = wrk(server, "/hello", 16, 5);
          Thread load = new Thread(() -> {
            for (int i = 0; i < requests; i++) {
              Thread one = new Thread(() -> server.get(fault, 8000));
              one.start();
              try {
                if (fault.equals("/leak")) {
                  one.join();
                }
              } catch (InterruptedException e) {
                return;
              }
            }
          });
          ProcessBuilder wrk = wrkCommand(server, "/hello", 16, 6);
          Process running = wrk.start();
          Thread.sleep(1000);
          load.start();
          Load during = Load.of(new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
          load.join(30_000);
          Thread.sleep(500);
          int alive = server.process().isAlive() ? server.get("/hello", 2000) : -1;
          Load after = alive == 200 ? wrk(server, "/hello", 16, 3) : null;
          System.out.printf(Locale.ROOT, "%-30s %-7s before %,.0f/s; during: %s; afterwards /hello: %d, %s, %s%n",
              each.getKey(), fault, before.rate(), during, alive, after == null ? "-" : after,
              server.process().isAlive() ? server.megabytes() + " MB" : "process has ended");
        }
      }
    }
  }

  /** What wrk reports. */
  record Load(double rate, String latency, String slowest, long requests, long statuses, String sockets) {
    static Load of(String text) {
      return new Load(
          Double.parseDouble(find("Requests/sec: +([\\d.]+)", text, "0")),
          find(" 50% +(\\S+)", text, "-"), find(" 99% +(\\S+)", text, "-"),
          Long.parseLong(find("(\\d+) requests in", text, "0")),
          Long.parseLong(find("Non-2xx or 3xx responses: (\\d+)", text, "0")),
          find("Socket errors: (.*)", text, "none"));
    }

    private static String find(String pattern, String text, String none) {
      Matcher matcher = Pattern.compile(pattern).matcher(text);
      return matcher.find() ? matcher.group(1) : none;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,.0f/s, median %s, 99%% %s, %d not 2xx, socket errors %s", rate, latency, slowest, statuses, sockets);
    }
  }

  static Load wrk(Server server, String path, int connections, int seconds) throws Exception {
    Process process = wrkCommand(server, path, connections, seconds).start();
    return Load.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  static ProcessBuilder wrkCommand(Server server, String path, int connections, int seconds) {
    return new ProcessBuilder("wrk", "--latency", "-t1", "-c" + connections, "-d" + seconds + "s", server.url() + path)
        .redirectErrorStream(true);
  }

  static void certificate() throws Exception {
    if (!Files.exists(TARGET.resolve("keys.p12"))) {
      run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
          "-keyout", TARGET + "/key.pem", "-out", TARGET + "/cert.pem", "-days", "30", "-subj", "/CN=localhost");
      run("openssl", "pkcs12", "-export", "-in", TARGET + "/cert.pem", "-inkey", TARGET + "/key.pem", "-name", "1",
          "-out", TARGET + "/keys.p12", "-passout", "pass:changeit");
    }
  }

  static void run(String... command) throws Exception {
    if (new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
  }

  static String list(List<String> command) {
    return "['" + String.join("', '", command) + "']";
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static void add(Map<String, List<Double>> map, String key, double value) {
    map.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
