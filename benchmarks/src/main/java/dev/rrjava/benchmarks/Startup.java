package dev.rrjava.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * From the start of a process to its handshake, and the memory that it then takes: the example
 * beside a worker in one file without any library, with the same JDK and flags. System properties:
 * {@code pairs}, {@code flags} of both JVMs, {@code app}, a jar in place of the example's, {@code
 * main}, the class in it to start.
 */
public final class Startup {
  private static final int PAIRS = Integer.getInteger("pairs", 15);
  private static final Path APP =
      Path.of(System.getProperty("app", "example/target/app/rr-example.jar")).toAbsolutePath();

  private final List<String> java = new ArrayList<>();
  private final List<String> bare;
  private final List<String> ours;
  private final Path directory;

  private Startup(Path directory) throws IOException {
    this.directory = directory;
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(WorkerFlags.get());
    bare = List.of("-cp", bareJar().toString(), BareWorker.class.getName());
    String main = System.getProperty("main");
    ours = main == null ? List.of("-jar", APP.toString()) : List.of("-cp", APP.toString(), main);
  }

  public static void main(String[] args) throws Exception {
    if (!Files.exists(APP)) {
      throw new IllegalStateException(APP + " is missing: mvn -q -DskipTests package");
    }
    Path directory = Files.createTempDirectory("rr-startup");
    System.out.println("JDK " + Runtime.version() + ", " + PAIRS + " pairs");
    new Startup(directory).run();
  }

  private void run() throws Exception {
    Pairs.printHeading("one file");
    measure("default archive", List.of(), List.of());
    List<String> bareArchive = archive("bare", bare);
    List<String> ourArchive = archive("ours", ours);
    measure("ours with an AppCDS archive", List.of(), ourArchive);
    measure("both with an AppCDS archive", bareArchive, ourArchive);
    if (Runtime.version().feature() >= 25) {
      List<String> bareCache = cache("bare", bare);
      List<String> ourCache = cache("ours", ours);
      measure("ours with an AOT cache", List.of(), ourCache);
      measure("both with an AOT cache", bareCache, ourCache);
    }
  }

  private void measure(String name, List<String> bareFlags, List<String> ourFlags)
      throws Exception {
    List<String> floor = command(bareFlags, bare);
    List<String> example = command(ourFlags, ours);
    List<Double> floorMemory = new ArrayList<>();
    List<Double> ourMemory = new ArrayList<>();
    Pairs.measure(PAIRS, () -> start(floor, floorMemory), () -> start(example, ourMemory))
        .print(name, "ms");
    new Pairs(floorMemory, ourMemory).print("  resident", "MB");
  }

  private static double start(List<String> command, List<Double> memory) throws IOException {
    try (StartedWorker worker = StartedWorker.start(command)) {
      memory.add(worker.residentMegabytes());
      return worker.millis();
    }
  }

  /** Returns a training run that leaves an archive of its classes. */
  private List<String> archive(String name, List<String> program) throws IOException {
    Path file = directory.resolve(name + ".jsa");
    train(command(List.of("-XX:ArchiveClassesAtExit=" + file), program), file);
    return List.of("-XX:SharedArchiveFile=" + file);
  }

  /** Returns the same, and more than classes: JEP 514. */
  private List<String> cache(String name, List<String> program) throws IOException {
    Path file = directory.resolve(name + ".aot");
    train(command(List.of("-XX:AOTCacheOutput=" + file), program), file);
    return List.of("-XX:AOTCache=" + file);
  }

  private static void train(List<String> command, Path file) throws IOException {
    try (StartedWorker worker = StartedWorker.start(command)) {
      worker.request();
    }
    if (!Files.exists(file)) {
      throw new IOException(file + " was not made");
    }
    System.out.printf("%-34s %25d  KB%n", file.getFileName(), Files.size(file) / 1024);
  }

  private List<String> command(List<String> flags, List<String> program) {
    List<String> command = new ArrayList<>(java);
    command.addAll(flags);
    command.addAll(program);
    return command;
  }

  /** Returns a jar with nothing but the bare worker: archives are made of jars alone. */
  private Path bareJar() throws IOException {
    Path jar = directory.resolve("bare.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("BareWorker.class", "BareWorker$Input.class")) {
        try (InputStream in =
            Objects.requireNonNull(Startup.class.getResourceAsStream(name), name)) {
          zip.putNextEntry(new ZipEntry("dev/rrjava/benchmarks/" + name));
          in.transferTo(zip);
          zip.closeEntry();
        }
      }
    }
    return jar;
  }
}
