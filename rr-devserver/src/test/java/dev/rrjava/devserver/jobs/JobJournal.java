package dev.rrjava.devserver.jobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What workers have done, in a file to which all of them append. */
record JobJournal(Path file) {
  private static final int PATIENCE_SECONDS = 60;

  /**
   * An entry.
   *
   * @param kind what has happened: {@code handled}, {@code dead}, …
   * @param worker the process, and the slot in it
   */
  record Entry(
      String kind,
      String name,
      String id,
      int attempt,
      String pipeline,
      String worker,
      String text,
      long millis) {
    private static Entry parse(String line) {
      String[] parts = line.split("\t", -1);
      return new Entry(
          parts[0],
          parts[1],
          parts[2],
          Integer.parseInt(parts[3]),
          parts[4],
          parts[5],
          parts[6],
          Long.parseLong(parts[7]));
    }

    private String line() {
      return String.join(
          "\t",
          kind,
          name,
          id,
          Integer.toString(attempt),
          pipeline,
          worker,
          text,
          Long.toString(millis) + "\n");
    }
  }

  void append(Entry entry) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap(entry.line().getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Returns the entries that a worker has completed. */
  List<Entry> entries() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Entry::parse).toList();
  }

  List<Entry> of(String id) throws IOException {
    return entries().stream().filter(entry -> entry.id().equals(id)).toList();
  }

  /** Waits until there are so many entries that match, and returns those. */
  List<Entry> await(int count, Predicate<Entry> wanted) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      List<Entry> found = entries().stream().filter(wanted).toList();
      if (found.size() >= count) {
        return found;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "expected " + count + " entries but there are " + found.size() + " in " + last());
      }
      Thread.sleep(20);
    }
  }

  private String last() throws IOException {
    List<Entry> all = entries();
    Stream<Entry> end = all.stream().skip(Math.max(0, all.size() - 20));
    return String.join("\n", end.map(Entry::toString).toList());
  }

  /** Waits until a job has led to so many entries, and returns those. */
  List<Entry> awaitJob(String id, int count) throws IOException, InterruptedException {
    return await(count, entry -> entry.id().equals(id));
  }
}
