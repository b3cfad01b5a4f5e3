package dev.rrjava.example.readme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the steps of a container file without an engine: each stage is a folder that becomes the
 * root of its processes. Programs of the base images are those of this machine, which {@code
 * images} names. Needs root.
 */
final class ContainerFile {
  /** Mounts this machine's programs into the folder $ROOT, and runs a command in it. */
  private static final String CHROOT =
      """
      set -e
      mount --bind "$ROOT" "$ROOT"
      for each in /usr/*; do
        if [ "$each" != /usr/local ] && [ -d "$each" ]; then
          mkdir -p "$ROOT$each"
          mount --bind "$each" "$ROOT$each"
        fi
      done
      for each in bin lib lib64 sbin; do
        [ -e "$ROOT/$each" ] || ln -s "usr/$each" "$ROOT/$each"
      done
      for each in etc proc dev; do
        mkdir -p "$ROOT/$each"
        mount --rbind "/$each" "$ROOT/$each"
      done
      while [ "$1" != -- ]; do
        mkdir -p "$ROOT$2"
        mount --bind "$1" "$ROOT$2"
        shift 2
      done
      shift
      mkdir -p "$ROOT/tmp" "$ROOT$WORKDIR"
      if [ -n "$READ_ONLY" ]; then
        mount -t tmpfs tmpfs "$ROOT/tmp"
        mount -o remount,bind,ro "$ROOT"
      fi
      chmod 1777 "$ROOT/tmp"
      exec chroot --userspec="$USERSPEC" "$ROOT" env -i HOME=/root "PATH=$IMAGE_PATH" \\
          JAVA_HOME=/opt/java sh -c 'cd "$0" && exec "$@"' "$WORKDIR" "$@"
      """;

  private static final Pattern FLAG = Pattern.compile("^--(\\w+)=(\\S+)\\s+");
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final Path context;
  private final Path roots;
  private final Map<String, Path> images;
  private final Map<String, Path> stages = new HashMap<>();
  private final String pathOfImages;
  private final List<String> mounts;
  private final List<String> absent = new ArrayList<>();

  private Path root;
  private String workdir = "/";
  private String user = "0:0";
  private String path;
  private Set<String> ignored = Set.of();
  private List<String> command = List.of();
  private List<String> healthCheck = List.of();

  /**
   * Creates it.
   *
   * @param context the folder that is built
   * @param roots a folder for the stages
   * @param images a file of this machine for each image that files are copied from; what is copied
   *     from another image is left out, and said
   * @param path where programs of the base images are, in a stage
   * @param mounts pairs of a folder of this machine and where it is in each stage
   */
  ContainerFile(
      Path context, Path roots, Map<String, Path> images, String path, List<String> mounts) {
    this.context = context;
    this.roots = roots;
    this.images = images;
    this.pathOfImages = path;
    this.path = path;
    this.mounts = mounts;
    this.root = roots;
  }

  /**
   * Runs all steps.
   *
   * @param text the file
   * @param names what is not sent to an engine, from the file that says so
   */
  void build(String text, Collection<String> names) throws Exception {
    if (names.stream().anyMatch(name -> name.matches(".*[*?!/#].*"))) {
      throw new IllegalStateException("expected names without patterns but was " + names);
    }
    ignored = Set.copyOf(names);
    String joined = text.replaceAll("(?m)^\\s*#.*\n", "").replaceAll("\\\\\n\\s*", " ");
    for (String line : joined.split("\n", -1)) {
      if (!line.isBlank()) {
        String[] words = line.strip().split("\\s+", 2);
        step(words[0], words[1]);
      }
    }
  }

  private void step(String instruction, String rest) throws Exception {
    switch (instruction) {
      case "FROM" -> from(rest.split("\\s+"));
      case "WORKDIR" -> workdir = rest;
      case "ENV" -> path = rest.replaceFirst("^PATH=", "");
      case "USER" -> user = rest.contains(":") ? rest : rest + ":0";
      case "RUN" -> run(List.of("sh", "-c", FLAG.matcher(rest).replaceFirst("")));
      case "COPY" -> copy(rest);
      case "CMD" -> command = words(rest);
      case "HEALTHCHECK" -> healthCheck = words(rest.substring(rest.indexOf("CMD") + 3));
      case "EXPOSE" -> {}
      default -> throw new IllegalStateException("unknown instruction: " + instruction);
    }
  }

  private void from(String... words) throws IOException {
    root = Files.createDirectories(roots.resolve("stage" + stages.size()));
    stages.put(words.length == 3 ? words[2] : words[0], root);
    workdir = "/";
    user = "0:0";
    path = pathOfImages;
  }

  /** Returns the images that are not here, of which nothing was copied. */
  List<String> absentImages() {
    return absent;
  }

  /** Returns the folder of a stage. */
  Path stage(String name) {
    return Objects.requireNonNull(stages.get(name), name);
  }

  private void copy(String rest) throws Exception {
    Matcher flag = FLAG.matcher(rest);
    Path from = context;
    String files = rest;
    if (flag.find()) {
      String source = flag.group(2);
      if (!stages.containsKey(source) && !images.containsKey(source)) {
        System.out.println("container file: " + source + " is not here; left out: COPY " + rest);
        absent.add(source);
        return;
      }
      from = Objects.requireNonNull(stages.getOrDefault(source, images.get(source)), source);
      files = flag.replaceFirst("");
    }
    List<String> paths = new ArrayList<>(Arrays.asList(files.split("\\s+")));
    String last = paths.remove(paths.size() - 1);
    Path target = inRoot(root, workdir.equals("/") ? last : Path.of(workdir).resolve(last) + "");
    for (String each : paths) {
      if (from.equals(context) && each.equals(".")) {
        for (Path sent : sent()) {
          copy(sent, target.resolve(sent.getFileName()));
        }
      } else {
        Path source = inRoot(from, each);
        boolean isInto = last.endsWith("/") && !Files.isDirectory(source);
        copy(source, isInto ? target.resolve(source.getFileName()) : target);
      }
    }
  }

  private static void copy(Path source, Path target) throws Exception {
    Files.createDirectories(target.getParent());
    String what = Files.isDirectory(source) ? source + "/." : source.toString();
    if (Files.isDirectory(source)) {
      Files.createDirectories(target);
    }
    execute(new ProcessBuilder("cp", "-a", what, target.toString()));
  }

  /** Returns what an engine would send of the context. */
  private List<Path> sent() throws IOException {
    try (Stream<Path> all = Files.list(context)) {
      return all.filter(file -> !ignored.contains(file.getFileName().toString())).sorted().toList();
    }
  }

  private static Path inRoot(Path root, String path) {
    return Files.isDirectory(root)
        ? root.resolve(path.replaceFirst("^/", "")).normalize()
        : root; // an image of which only one file is needed
  }

  private void run(List<String> words) throws Exception {
    execute(start(words));
  }

  /** Returns the command of the image, in the last stage. Only {@code /tmp} can be written to. */
  ProcessBuilder command(String... arguments) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(arguments));
    return readOnly(all);
  }

  /** Returns another command, which runs as that of the image does. */
  ProcessBuilder readOnly(List<String> words) {
    ProcessBuilder builder = start(words);
    builder.environment().put("READ_ONLY", "1");
    return builder;
  }

  /** Returns the check of the image, with another port. */
  ProcessBuilder healthCheck(String port, int otherPort) {
    return start(healthCheck.stream().map(w -> w.replace(port, "" + otherPort)).toList());
  }

  private ProcessBuilder start(List<String> words) {
    List<String> all = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", CHROOT, "sh"));
    all.addAll(mounts);
    all.add("--");
    all.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.environment().put("ROOT", root.toString());
    builder.environment().put("WORKDIR", workdir);
    builder.environment().put("USERSPEC", user);
    builder.environment().put("IMAGE_PATH", path);
    return builder;
  }

  private static void execute(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      List<String> command = builder.command();
      throw new IllegalStateException(command.get(command.size() - 1) + "\n" + output);
    }
  }

  private static List<String> words(String json) {
    return WORD.matcher(json).results().map(word -> word.group(1).replace("\\\\", "\\")).toList();
  }
}
