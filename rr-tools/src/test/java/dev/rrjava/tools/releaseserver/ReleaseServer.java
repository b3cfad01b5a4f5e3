package dev.rrjava.tools.releaseserver;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** A server with releases, as GitHub's API lists them: two a page, files behind a redirect. */
public final class ReleaseServer implements AutoCloseable {
  private static final String LIST = "/repos/roadrunner-server/roadrunner/releases";
  private static final int PAGE = 2;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> releases = new ArrayList<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch isClosed = new CountDownLatch(1);

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /** Starts a server without releases. */
  public ReleaseServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Returns the address of the API. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Returns the requests so far: the path, and "token" behind it if a token came with it. */
  public List<String> requests() {
    return requests;
  }

  /** Answers requests to this path with this response. */
  public void answer(String path, int status, Map<String, String> headers, byte[] content) {
    answers.put(
        path,
        exchange -> {
          headers.forEach(exchange.getResponseHeaders()::set);
          send(exchange, status, content);
        });
  }

  /** Answers requests to this path with the start of a file, and then closes the connection. */
  public void cut(String path, byte[] content, int sent) {
    answers.put(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(content, 0, sent);
            body.flush();
          }
        });
  }

  /** Answers requests to this path with the start of a file, and keeps the connection open. */
  public void stall(String path, byte[] content, int sent) {
    answers.put(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content, 0, sent);
          exchange.getResponseBody().flush();
          try {
            isClosed.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Answers with the response that was set for this path only so many times, then as usual. */
  public void limit(String path, int times) {
    Answer answer = Objects.requireNonNull(answers.get(path), path);
    AtomicInteger left = new AtomicInteger(times);
    answers.put(
        path,
        exchange -> {
          if (left.decrementAndGet() == 0) {
            answers.remove(path);
          }
          answer.to(exchange);
        });
  }

  /** Adds a release with archives for some platforms. */
  public void add(String version, String... platforms) {
    add(version, false, platforms);
  }

  /** Adds a release that may be marked as a preview. */
  public void add(String version, boolean isPreview, String... platforms) {
    add(version, isPreview, binary(version), platforms);
  }

  /** Adds a release with this binary. */
  public void add(String version, byte[] binary, String... platforms) {
    add(version, false, binary, platforms);
  }

  private void add(String version, boolean isPreview, byte[] binary, String... platforms) {
    List<String> assets = new ArrayList<>();
    assets.add(asset("v" + version, "roadrunner-" + version + "-linux-amd64.deb", new byte[9]));
    assets.add(asset("v" + version, "protoc-gen-php-grpc-" + version + ".tar.gz", new byte[9]));
    for (String platform : platforms) {
      String folder = "roadrunner-" + version + "-" + platform;
      byte[] archive =
          platform.startsWith("windows")
              ? zip(folder + "/rr.exe", binary)
              : tar(folder + "/rr", binary);
      String extension = platform.startsWith("windows") ? ".zip" : ".tar.gz";
      assets.add(asset("v" + version, folder + extension, archive));
    }
    releases.add(
        """
        {"tag_name": "v%s", "name": "%s", "draft": false, "prerelease": %s, "body": "what's new",
         "assets": [%s]}"""
            .formatted(version, version, isPreview, String.join(",\n", assets)));
  }

  /** Adds an element to the list as it is. */
  public void addText(String json) {
    releases.add(json);
  }

  /** Returns the binary of a release: a program that prints its version. */
  public static byte[] binary(String version) {
    return ("#!/bin/sh\necho \"rr version " + version + " (build time: today)\"\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String asset(String tag, String name, byte[] content) {
    files.put("/download/" + tag + "/" + name, content);
    return """
        {"name": "%s", "browser_download_url": "%s/latest/%s/%s", "digest": "sha256:%s"}"""
        .formatted(name, uri(), tag, name, sha256(content));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requests.add(
          path + (exchange.getRequestHeaders().containsKey("Authorization") ? " token" : ""));
      Answer answer = answers.get(path);
      if (answer != null) {
        answer.to(exchange);
      } else if (path.equals(LIST)) {
        list(exchange);
      } else if (path.startsWith("/latest/")) {
        exchange.getResponseHeaders().set("Location", path.replace("/latest/", "/download/"));
        exchange.sendResponseHeaders(302, -1);
      } else if (files.containsKey(path)) {
        send(exchange, 200, files.get(path));
      } else {
        send(exchange, 404, "{\"message\": \"Not Found\"}".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    int page = query.contains("&page=") ? Integer.parseInt(query.replaceFirst(".*&page=", "")) : 1;
    int start = Math.min(releases.size(), (page - 1) * PAGE);
    int end = Math.min(releases.size(), start + PAGE);
    Headers headers = exchange.getResponseHeaders();
    if (end < releases.size()) {
      headers.set(
          "Link",
          "<%s?per_page=100&page=%d>; rel=\"next\", <%s?page=9>; rel=\"last\""
              .formatted(uri() + LIST, page + 1, uri() + LIST));
    }
    String json = "[" + String.join(",\n", releases.subList(start, end)) + "]";
    send(exchange, 200, json.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
  }

  /** Returns an archive with some other files, and one of this name. */
  public static byte[] tar(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
      addEntry(tar, name.replaceFirst("[^/]+$", "README.md"), new byte[700]);
      addEntry(tar, name + ".asc", new byte[3]);
      addEntry(tar, name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Returns an archive in which a link has this name. */
  public static byte[] tarWithLink(String name, String target) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
      TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      link.setLinkName(target);
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void addEntry(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name + ".asc"));
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    isClosed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
