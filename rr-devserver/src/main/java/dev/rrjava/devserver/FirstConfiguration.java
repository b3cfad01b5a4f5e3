package dev.rrjava.devserver;

import dev.rrjava.devserver.config.AddressScope;
import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationException;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.LikelyAddress;
import dev.rrjava.devserver.config.UploadSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.live.Failure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the configuration of a server under development. If it can't be used, requests are told why
 * until a change mends it.
 *
 * @param directory the directory to which the path of the file is relative
 * @param file the configuration
 * @param overrides {@code key=value} each; they override the file
 * @param scope where clients may be
 */
record FirstConfiguration(Path directory, Path file, List<String> overrides, AddressScope scope) {
  private static final long PAUSE_MILLIS = 100;

  /**
   * What a server starts with.
   *
   * @param configuration the configuration
   * @param front listens at its address, if it has one
   */
  record Result(Configuration configuration, PreparedFront front) {}

  /** Reads the configuration once. */
  Configuration read() {
    return ConfigurationReader.read(directory, file, overrides, System.getenv(), scope);
  }

  /**
   * Reads the configuration, again and again if it can't be used, and listens at its address.
   *
   * @param response says what is wrong
   * @param invocation how the address is changed
   * @param console shows what is wrong
   * @param waiting runs if it can't be used at first
   * @throws ConfigurationException if there is no such file
   */
  Result await(FailureResponse response, Invocation invocation, Console console, Runnable waiting)
      throws InterruptedException {
    Optional<Failure> failure = failure();
    if (failure.isEmpty() || !Files.exists(directory.resolve(file))) {
      return listen(read(), response, invocation);
    }
    StartingFront front = StartingFront.listen(likely(), response, invocation);
    try {
      waiting.run();
      Configuration mended = awaitMended(front, failure.get(), console);
      if (mended.requests().filter(settings -> isServedBy(front, settings)).isPresent()) {
        front.respondWith(Optional::empty);
        return new Result(mended, front);
      }
      front.close();
      return listen(mended, response, invocation);
    } catch (InterruptedException | RuntimeException e) {
      front.close();
      throw e;
    }
  }

  private static Result listen(
      Configuration read, FailureResponse response, Invocation invocation) {
    Optional<PreparedFront> front =
        read.requests().map(settings -> StartingFront.listen(settings, response, invocation));
    return new Result(read, front.orElse(NoFront.INSTANCE));
  }

  private static boolean isServedBy(StartingFront front, HttpSettings settings) {
    InetSocketAddress actual = front.address();
    InetSocketAddress configured = settings.address();
    HttpSettings usual = HttpSettings.at(configured, settings.uploads());
    return settings.tls().equals(usual.tls())
        && settings.http2().equals(usual.http2())
        && configured.getAddress().equals(actual.getAddress())
        && (configured.getPort() == 0 || configured.getPort() == actual.getPort());
  }

  private Configuration awaitMended(StartingFront front, Failure first, Console console)
      throws InterruptedException {
    front.respondWith(this::failure);
    Optional<Failure> failure = Optional.of(first);
    String said = "";
    while (failure.isPresent()) {
      String text = failure.get().text();
      if (!text.equals(said)) {
        said = text;
        console.line(text);
        console.line(
            failure.get().title()
                + ". Requests to http://"
                + BindFailure.hostAndPort(front.address())
                + " are not handled until a change mends this");
      }
      Thread.sleep(PAUSE_MILLIS);
      failure = failure();
    }
    return read();
  }

  private Optional<Failure> failure() {
    try {
      read();
      return Optional.empty();
    } catch (ConfigurationException e) {
      return Optional.of(
          new Failure(
              "The configuration can't be used", String.valueOf(e.getMessage()), List.of()));
    }
  }

  private HttpSettings likely() {
    Path base = directory.toAbsolutePath().normalize();
    try {
      return HttpSettings.at(
          LikelyAddress.of(base.resolve(file), overrides, scope), UploadSettings.acceptAll(base));
    } catch (IOException e) {
      throw new ConfigurationException("can't read " + base.resolve(file) + ": " + e, e);
    }
  }
}
