package dev.rrjava.tools.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An operating system and a processor, with the names that releases of RoadRunner have for them.
 *
 * @param system {@code linux}, {@code unknown-musl} (Linux with musl, such as Alpine), {@code
 *     darwin}, {@code windows} or {@code freebsd}
 * @param architecture {@code amd64} or {@code arm64}
 */
public record Platform(String system, String architecture) {
  static final String LINUX = "linux";
  static final String MUSL = "unknown-musl";

  private static final List<String> SYSTEMS = List.of(LINUX, MUSL, "darwin", "windows", "freebsd");
  private static final List<String> ARCHITECTURES = List.of("amd64", "arm64");

  /**
   * Creates a platform.
   *
   * @param system the name of the operating system
   * @param architecture the name of the processor
   * @throws IllegalArgumentException if one is not known
   */
  public Platform {
    check("operating system", system, SYSTEMS);
    check("architecture", architecture, ARCHITECTURES);
  }

  private static void check(String what, String name, List<String> names) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          what + ": expected one of " + String.join(", ", names) + " but was \"" + name + "\"");
    }
  }

  /**
   * Returns the platform on which this program runs.
   *
   * @return the platform
   * @throws IllegalArgumentException if there are no releases for it
   */
  public static Platform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), Path.of("/"));
  }

  /** Returns the platform on which this program runs; empty if there are no releases for it. */
  static Optional<Platform> known() {
    String system = system(System.getProperty("os.name", ""), Path.of("/"));
    String architecture = architecture(System.getProperty("os.arch", ""));
    return SYSTEMS.contains(system) && ARCHITECTURES.contains(architecture)
        ? Optional.of(new Platform(system, architecture))
        : Optional.empty();
  }

  /**
   * Returns the platform with these names in Java.
   *
   * @param osName {@code os.name}
   * @param osArch {@code os.arch}
   * @param root the folder in which the C library of a Linux system is looked for
   */
  static Platform of(String osName, String osArch, Path root) {
    return new Platform(system(osName, root), architecture(osArch));
  }

  private static String system(String osName, Path root) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac") || name.startsWith("darwin")) {
      return "darwin";
    }
    if (name.startsWith("windows")) {
      return "windows";
    }
    if (name.startsWith("linux")) {
      return hasMusl(root) ? MUSL : LINUX;
    }
    return name;
  }

  private static String architecture(String osArch) {
    return switch (osArch.toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64", "x64" -> "amd64";
      case "aarch64", "arm64" -> "arm64";
      default -> osArch;
    };
  }

  /** Alpine is such a system; some others have musl beside glibc, and are not. */
  private static boolean hasMusl(Path root) {
    return Files.exists(root.resolve("etc/alpine-release"));
  }

  /**
   * Returns the platforms whose binaries run on this one, best first. Binaries for Linux are linked
   * statically, and therefore run on systems with musl, too.
   */
  List<Platform> compatible() {
    return system.equals(MUSL) ? List.of(this, new Platform(LINUX, architecture)) : List.of(this);
  }

  /** Tells whether its binaries run on this machine. */
  boolean isCurrent() {
    return known().filter(this::equals).isPresent();
  }

  /** Returns the name of RoadRunner's binary. */
  String binary() {
    return system.equals("windows") ? "rr.exe" : "rr";
  }

  /** Returns the extension of an archive for this platform. */
  String extension() {
    return system.equals("windows") || (system.equals("darwin") && architecture.equals("amd64"))
        ? "zip"
        : "tar.gz";
  }

  /** Returns the names as in the name of an archive. */
  @Override
  public String toString() {
    return system + "-" + architecture;
  }
}
