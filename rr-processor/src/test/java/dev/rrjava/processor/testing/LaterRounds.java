package dev.rrjava.processor.testing;

import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Notes the classes that come after the first round: those that some processor has generated. */
public final class LaterRounds extends OtherProcessor {
  private final Set<String> types = new TreeSet<>();
  private boolean isLater;

  public Set<String> types() {
    return types;
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (isLater) {
      round.getRootElements().stream().map(Element::toString).forEach(types::add);
    }
    isLater = true;
    return false;
  }
}
