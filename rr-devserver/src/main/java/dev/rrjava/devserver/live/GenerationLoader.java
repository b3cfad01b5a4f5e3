package dev.rrjava.devserver.live;

import dev.rrjava.devserver.project.Project;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one generation of an application, and everything else from the class path of
 * this process. That usually has the application's classes as well, as the build tool has made
 * them; these are never used, not even if their source is gone.
 */
public final class GenerationLoader extends URLClassLoader {
  private static final String CLASS = ".class";

  private final String output;
  private final Set<String> ofBuildTool;

  private GenerationLoader(URL classes, ClassLoader parent, String output, Set<String> names) {
    super("generation", new URL[] {classes}, parent);
    this.output = output;
    this.ofBuildTool = names;
  }

  /**
   * Creates a loader.
   *
   * @param project the application
   * @param classes the classes of the generation
   * @return the loader
   * @throws IOException if the classes of the build tool can't be listed
   */
  public static GenerationLoader of(Project project, Path classes) throws IOException {
    Set<String> names =
        ClassFiles.relative(project.output()).stream()
            .map(GenerationLoader::name)
            .collect(Collectors.toSet());
    return new GenerationLoader(
        classes.toUri().toURL(),
        GenerationLoader.class.getClassLoader(),
        project.output().toUri().toString(),
        names);
  }

  private static String name(Path classFile) {
    String path = classFile.toString().replace(File.separatorChar, '.');
    return path.substring(0, path.length() - CLASS.length());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      if (findResource(name.replace('.', '/') + CLASS) != null) {
        return findClass(name);
      }
      if (ofBuildTool.contains(name)) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    try {
      Enumeration<URL> all = getResources(name);
      return all.hasMoreElements() ? all.nextElement() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
    Collections.list(getParent().getResources(name)).stream()
        .filter(url -> !isOfBuildTool(url))
        .forEach(all::add);
    return Collections.enumeration(all);
  }

  private boolean isOfBuildTool(URL url) {
    return url.toString().startsWith(output);
  }
}
