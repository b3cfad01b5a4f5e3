package dev.rrjava.internal.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The inputs that are kept for a target, each there because it reaches code that no other does:
 * {@code fuzz/<target>.txt} in the test resources, an input a line in base64, sorted.
 */
final class Corpus {
  /** Bytes to be kept for a target, so that all of them are below 300 KB in base64. */
  private static final int ROOM = 16_000;

  private Corpus() {}

  /** The kept inputs. */
  static List<byte[]> kept(Target target) {
    String resource = "/fuzz/" + target + ".txt";
    try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
      byte[] text = Objects.requireNonNull(in, "no corpus " + resource).readAllBytes();
      return new String(text, StandardCharsets.US_ASCII)
          .lines()
          .map(Base64.getDecoder()::decode)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes inputs as the files of a directory, as a fuzzer wants them. */
  static void toFiles(List<byte[]> inputs, Path directory) throws IOException {
    Files.createDirectories(directory);
    for (int i = 0; i < inputs.size(); i++) {
      Files.write(directory.resolve(String.format("kept-%05d", i)), inputs.get(i));
    }
  }

  /** Reads the files of a directory. */
  static List<byte[]> fromFiles(Path directory) throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        inputs.add(Files.readAllBytes(file));
      }
    }
    return inputs;
  }

  /**
   * Makes inputs the kept ones.
   *
   * @param necessary all of them are kept
   * @param useful of these the smallest, as long as there is room
   * @param directory of the corpora, in the sources
   */
  static void keep(Target target, List<byte[]> necessary, List<byte[]> useful, Path directory)
      throws IOException {
    Set<String> lines = new TreeSet<>();
    int byteCount = 0;
    for (byte[] input : necessary) {
      lines.add(Base64.getEncoder().encodeToString(input));
      byteCount += input.length;
    }
    for (byte[] input : useful.stream().sorted(Comparator.comparingInt(i -> i.length)).toList()) {
      if (byteCount + input.length <= ROOM
          && lines.add(Base64.getEncoder().encodeToString(input))) {
        byteCount += input.length;
      }
    }
    Files.write(directory.resolve(target + ".txt"), lines);
  }

  /** An input, as a message shows it. */
  static String hex(byte[] input) {
    return HexFormat.of().formatHex(input);
  }
}
