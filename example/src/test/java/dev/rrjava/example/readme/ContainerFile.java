package dev.rrjava.example.readme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private final List<String> mounts;

  private Path root;
  private String workdir = "/";
  private String user = "0:0";
  private String path;
  private List<String> command = List.of();
  private List<String> healthCheck = List.of();

  /**
   * Creates it.
   *
   * @param context the folder that is built
   * @param roots a folder for the stages
   * @param images a file of this machine for each image that files are copied from
   * @param path where programs of the base images are, in a stage
   * @param mounts pairs of a folder of this machine and where it is in each stage
   */
  ContainerFile(
      Path context, Path roots, Map<String, Path> images, String path, List<String> mounts) {
    this.context = context;
    this.roots = roots;
    this.images = images;
    this.path = path;
    this.mounts = mounts;
    this.root = roots;
  }

  /** Runs all steps. */
  void build(String text) throws Exception {
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
      case "USER" -> user = rest;
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
  }

  private void copy(String rest) throws Exception {
    Matcher flag = FLAG.matcher(rest);
    Path from = context;
    String files = rest;
    if (flag.find()) {
      String source = flag.group(2);
      from = Objects.requireNonNull(stages.getOrDefault(source, images.get(source)), source);
      files = flag.replaceFirst("");
    }
    List<String> paths = new ArrayList<>(Arrays.asList(files.split("\\s+")));
    String last = paths.remove(paths.size() - 1);
    Path target = inRoot(root, workdir.equals("/") ? last : Path.of(workdir).resolve(last) + "");
    for (String each : paths) {
      Path source = inRoot(from, each);
      boolean into = last.endsWith("/") && !Files.isDirectory(source);
      Files.createDirectories(into ? target : target.getParent());
      String what = Files.isDirectory(source) ? source + "/." : source.toString();
      String where = (into ? target.resolve(source.getFileName()) : target).toString();
      execute(new ProcessBuilder("cp", "-a", what, where));
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

  /** Returns the command of the image, in the last stage. */
  ProcessBuilder command(String... arguments) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(arguments));
    return start(all);
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
