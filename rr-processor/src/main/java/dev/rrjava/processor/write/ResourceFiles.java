package dev.rrjava.processor.write;

import dev.rrjava.processor.model.DeclaredClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Puts texts beside the class files. */
final class ResourceFiles {
  private final Filer filer;

  ResourceFiles(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes one file.
   *
   * @param name its path in the class output
   * @param origins the classes that it is made of: when one changes, it is made anew
   */
  Report write(String name, String text, List<? extends DeclaredClass> origins) {
    Element[] elements = new Element[origins.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = origins.get(i).type();
    }
    try (OutputStream out =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", name, elements)
            .openOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      return Report.clean();
    } catch (IOException e) {
      return Report.of(
          Code.UNWRITABLE,
          Location.of(origins.get(0).type()),
          "the compiler rejected the generated file %s: %s",
          name,
          e.getMessage());
    }
  }
}
