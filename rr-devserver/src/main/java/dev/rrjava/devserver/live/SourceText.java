package dev.rrjava.devserver.live;

import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source with a content that its file may no longer have. */
final class SourceText extends SimpleJavaFileObject {
  private final String text;

  SourceText(Path file, String text) {
    super(file.toUri(), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
