package dev.rrjava.tools.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void descriptionIsReadAndRemoved() {
    ArgumentFile plain = new ArgumentFile("-Xmx64m\n");
    ClassCache cache = new ClassCache("app.aot", "25.0.3+9", "abc");
    ArgumentFile with = cache.addTo(plain);
    assertThat(with.options())
        .containsExactly("-Xmx64m", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:AOTCache=app.aot");
    assertThat(ClassCache.in(with)).contains(cache);
    assertThat(ClassCache.removeFrom(with)).isEqualTo(plain);
    assertThat(ClassCache.in(plain)).isEmpty();
  }

  @Test
  void anotherCacheReplacesIt() {
    ArgumentFile with =
        new ClassCache("app.aot", "25.0.3+9", "abc").addTo(new ArgumentFile("-Xmx64m"));
    ClassCache other = new ClassCache("app.jsa", "17.0.15+6", "def");
    assertThat(other.addTo(with).options())
        .containsExactly(
            "-Xmx64m", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:SharedArchiveFile=app.jsa");
  }

  @Test
  void digestChangesWithJars() throws Exception {
    Files.createDirectories(folder.resolve("lib"));
    Files.writeString(folder.resolve("app.jar"), "one");
    Files.writeString(folder.resolve("lib/a.jar"), "one");
    String before = ClassCache.digestOf(folder);
    Files.writeString(folder.resolve("worker.args"), "-Xmx1g");
    assertThat(ClassCache.digestOf(folder)).isEqualTo(before);
    Files.writeString(folder.resolve("lib/a.jar"), "two");
    assertThat(ClassCache.digestOf(folder)).isNotEqualTo(before);
  }

  @Test
  void warningsOfTheJvmAreRecognized() {
    assertThat(CacheWarning.isIn("[0.005s][warning][aot] The AOT cache has a bad magic number"))
        .isTrue();
    assertThat(
            CacheWarning.isIn("[0.001s][error  ][cds] Not a valid shared archive file (app.jsa)"))
        .isTrue();
    assertThat(CacheWarning.isIn("[0.010s][warning][cds,dynamic] Unable to use shared archive. …"))
        .isTrue();
    assertThat(CacheWarning.isIn("[0.010s][warning][gc] slow")).isFalse();
  }
}
