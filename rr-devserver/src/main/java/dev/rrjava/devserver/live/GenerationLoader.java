package dev.rrjava.devserver.live;

import dev.rrjava.devserver.project.Project;
import dev.rrjava.http.RequestHandler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one generation of an application, and those of its libraries: some libraries
 * keep what they have found of an application in static fields, as in a process of its own. Only
 * the JDK, the runtime that connects handlers to this server, and what the application does not
 * name come from the class path of this process. That usually has the application's classes as
 * well, as the build tool has made them; these are never used, not even if their source is gone.
 */
public final class GenerationLoader extends URLClassLoader {
  private static final String CLASS = ".class";

  /** The packages of the JDK, which libraries don't replace. */
  private static final Set<String> JDK =
      ModuleLayer.boot().modules().stream()
          .filter(GenerationLoader::isOfJdk)
          .flatMap(module -> module.getPackages().stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Where the classes are that this server and handlers have in common. */
  private static final List<String> SHARED =
      List.of(location(RequestHandler.class), location(GenerationLoader.class));

  private final String output;
  private final Set<String> ofBuildTool;

  private GenerationLoader(URL[] urls, ClassLoader parent, String output, Set<String> names) {
    super("generation", urls, parent);
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
    List<URL> urls = new ArrayList<>();
    urls.add(classes.toUri().toURL());
    for (Path entry : project.classPath()) {
      urls.add(entry.toUri().toURL());
    }
    return new GenerationLoader(
        urls.toArray(URL[]::new),
        GenerationLoader.class.getClassLoader(),
        project.output().toUri().toString(),
        names);
  }

  private static boolean isOfJdk(Module module) {
    return module.getClassLoader() == null
        || module.getClassLoader().equals(ClassLoader.getPlatformClassLoader());
  }

  private static String location(Class<?> type) {
    String file = type.getName().replace('.', '/') + CLASS;
    URL found = type.getClassLoader().getResource(file);
    if (found == null) {
      throw new IllegalStateException("can't find the class file of " + type);
    }
    String url = found.toString();
    return url.substring(0, url.length() - file.length());
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
      String file = name.replace('.', '/') + CLASS;
      if (JDK.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))) || isShared(file)) {
        return super.loadClass(name, resolve);
      }
      if (findResource(file) != null) {
        return findClass(name);
      }
      if (ofBuildTool.contains(name)) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  private boolean isShared(String classFile) {
    if (!classFile.startsWith("dev/rrjava/")) {
      return false;
    }
    URL found = getParent().getResource(classFile);
    return found != null && SHARED.contains(found.toString().replace(classFile, ""));
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

  /** Returns those of the generation and its libraries first, and none of them twice. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    Map<String, URL> all = new LinkedHashMap<>();
    Collections.list(findResources(name)).forEach(url -> all.put(url.toString(), url));
    Collections.list(getParent().getResources(name)).stream()
        .filter(url -> !isOfBuildTool(url))
        .forEach(url -> all.putIfAbsent(url.toString(), url));
    return Collections.enumeration(all.values());
  }

  private boolean isOfBuildTool(URL url) {
    return url.toString().startsWith(output);
  }
}
