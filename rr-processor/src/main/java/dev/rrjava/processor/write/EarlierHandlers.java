package dev.rrjava.processor.write;

import dev.rrjava.codec.Codecs;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.validation.Validation;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The handlers of {@code Routes} or {@code Jobs} that an earlier compilation left in the class
 * output. A build that hands over changed sources alone does not hand them over again.
 */
public final class EarlierHandlers {
  private static final Pattern REFERENCE = Pattern.compile("L([^;]+);");

  /** The parameters that are no handlers. */
  private static final Set<String> RUNTIME =
      Set.of(
          Codecs.class.getName().replace('.', '/'), Validation.class.getName().replace('.', '/'));

  private final String list;
  private final Filer filer;
  private final Set<Path> sourceRoots;

  /**
   * What lies in the class output.
   *
   * @param list the file that each compilation with handlers writes
   * @param filer finds files there and on the source path
   * @param sourceRoots the directories of the sources that are being compiled
   */
  public EarlierHandlers(String list, Filer filer, Set<Path> sourceRoots) {
    this.list = list;
    this.filer = filer;
    this.sourceRoots = sourceRoots;
  }

  /**
   * The handlers of an earlier compilation that are still there: class file and source.
   *
   * @param entry the class of routes or jobs of this compilation; that of all handlers may be in a
   *     package above its own
   * @param isNameGiven whether the build names this class, so that it is this one
   * @return the binary names of classes
   */
  public Set<String> handlers(ClassId entry, boolean isNameGiven) {
    if (!isThere(StandardLocation.CLASS_OUTPUT, "", list)) {
      return Set.of(); // no class file is asked for in vain: some file managers then make one
    }
    Stream<ClassId> candidates =
        isNameGiven
            ? Stream.of(entry)
            : Stream.iterate(
                    Optional.of(entry),
                    Optional::isPresent,
                    one -> one.flatMap(EarlierHandlers::above))
                .flatMap(Optional::stream);
    return candidates
        .flatMap(candidate -> handlers(candidate).stream())
        .filter(this::hasClassAndSource)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<ClassId> above(ClassId entry) {
    String packageName = entry.packageName();
    return packageName.isEmpty()
        ? Optional.empty()
        : Optional.of(new ClassId(ClassId.parse(packageName).packageName(), entry.simpleName()));
  }

  /** What the methods of its builder take, which return the builder. */
  private List<String> handlers(ClassId entry) {
    String builder = entry.simpleName() + "$Builder";
    String own =
        ")L" + new ClassId(entry.packageName(), builder).qualifiedName().replace('.', '/') + ";";
    return constants(entry.packageName(), builder).stream()
        .filter(constant -> constant.startsWith("(") && constant.endsWith(own))
        .map(descriptor -> descriptor.substring(0, descriptor.length() - own.length()))
        .flatMap(parameters -> REFERENCE.matcher(parameters).results().map(one -> one.group(1)))
        .filter(parameter -> !RUNTIME.contains(parameter))
        .map(parameter -> parameter.replace('/', '.'))
        .toList();
  }

  /** A class whose source was removed may still have a class file. */
  private boolean hasClassAndSource(String binaryName) {
    ClassId id = ClassId.parse(binaryName);
    return constants(id.packageName(), id.simpleName()).stream()
        .filter(constant -> constant.endsWith(".java"))
        .anyMatch(file -> isSource(id.packageName(), file));
  }

  private boolean isSource(String packageName, String file) {
    return sourceRoots.stream()
            .anyMatch(
                root -> Files.exists(root.resolve(packageName.replace('.', '/')).resolve(file)))
        || isThere(StandardLocation.SOURCE_PATH, packageName, file);
  }

  private boolean isThere(StandardLocation location, String packageName, String file) {
    try (InputStream in = filer.getResource(location, packageName, file).openInputStream()) {
      return in.read() >= 0;
    } catch (IOException | IllegalArgumentException e) {
      return false; // no such file, or no such location
    }
  }

  /** The strings in a class file of the class output; none where there is no such file. */
  private Collection<String> constants(String packageName, String className) {
    try (DataInputStream file =
        new DataInputStream(
            filer
                .getResource(StandardLocation.CLASS_OUTPUT, packageName, className + ".class")
                .openInputStream())) {
      file.skipNBytes(8); // magic and version
      return ConstantPool.strings(file).values();
    } catch (IOException | IllegalArgumentException e) {
      return Set.of();
    }
  }
}
