package dev.rrjava.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Another processor: generates a class in a certain round, and a class of no interest before. */
public final class Generating extends OtherProcessor {
  private final String name;
  private final String source;
  private final int inRound;
  private int round;

  public Generating(String name, String source, int inRound) {
    this.name = name;
    this.source = source;
    this.inRound = inRound;
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    round++;
    if (round < inRound) {
      write("com.acme.Nothing" + round, "package com.acme; class Nothing" + round + " {}");
    } else if (round == inRound) {
      write(name, source);
    }
    return false;
  }

  private void write(String type, String text) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(type).openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
