package dev.rrjava.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions of processors and plugins with which this project is tested. */
final class TestedVersions {
  private final Properties versions;

  private TestedVersions(Properties versions) {
    this.versions = versions;
  }

  static TestedVersions read() {
    Properties versions = new Properties();
    try (InputStream file =
        Objects.requireNonNull(TestedVersions.class.getResourceAsStream("versions.properties"))) {
      versions.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TestedVersions(versions);
  }

  /** Returns the version of an artifact. */
  String of(String artifactId) {
    return Objects.requireNonNull(versions.getProperty(artifactId), artifactId);
  }
}
