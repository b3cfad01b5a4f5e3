package dev.rrjava.processor.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Documentation comments, each read once. */
final class Comments {
  private final Elements elements;
  private final Optional<SourceComments> sources;
  private final Map<Element, Documentation> read = new HashMap<>();

  Comments(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.sources = sources(environment);
  }

  /** Empty where javac's trees are out of reach. */
  private static Optional<SourceComments> sources(ProcessingEnvironment environment) {
    try {
      return Optional.of(SourceComments.of(environment));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** What is said of an element; empty when nothing is. */
  Documentation of(Element element) {
    return read.computeIfAbsent(element, one -> Documentation.of(text(one)));
  }

  private String text(Element element) {
    return sources
        .flatMap(source -> source.of(element))
        .orElseGet(() -> Objects.requireNonNullElse(elements.getDocComment(element), ""));
  }
}
