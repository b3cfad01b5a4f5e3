package dev.rrjava.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests the front page of a server, on persistent connections. */
interface Load {
  Pattern WRK_RESULT = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

  /** Returns the number of requests per second. */
  double perSecond(int port, int connections, int seconds) throws Exception;

  String name();

  /** Returns {@code wrk} if it is installed, otherwise our own load generator. */
  static Load choose() throws InterruptedException {
    if (!"java".equals(System.getProperty("load"))) {
      try {
        new ProcessBuilder("wrk", "--version").start().waitFor();
        return new Wrk();
      } catch (IOException e) {
        System.out.println("no wrk here (" + e.getMessage() + ")");
      }
    }
    return new SocketLoad();
  }

  /** The program {@code wrk}, with one thread. */
  final class Wrk implements Load {
    @Override
    public double perSecond(int port, int connections, int seconds) throws Exception {
      Process wrk =
          new ProcessBuilder(
                  "wrk",
                  "-t1",
                  "-c" + connections,
                  "-d" + seconds + "s",
                  "http://127.0.0.1:" + port + "/")
              .redirectErrorStream(true)
              .start();
      String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher result = WRK_RESULT.matcher(report);
      if (wrk.waitFor() != 0 || !result.find() || report.contains("Non-2xx")) {
        throw new IllegalStateException("wrk failed: " + report);
      }
      return Double.parseDouble(result.group(1));
    }

    @Override
    public String name() {
      return "wrk";
    }
  }
}
