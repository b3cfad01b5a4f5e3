package dev.rrjava.devserver.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows an exception: its source, its stack trace, its causes and those it suppressed. */
final class ExceptionSections {
  private final SourceFolders sources;
  private final @Nullable Route route;
  private final Html html = new Html();

  private ExceptionSections(SourceFolders sources, @Nullable Route route) {
    this.sources = sources;
    this.route = route;
  }

  static Html of(Thrown thrown, @Nullable Route route, SourceFolders sources) {
    ExceptionSections sections = new ExceptionSections(sources, route);
    sections.addTop(thrown);
    sections.addStack(thrown);
    return sections.html;
  }

  /** What a developer looks at first: the exception, and the line of the application. */
  private void addTop(Thrown thrown) {
    Thrown root = thrown.root();
    html.open("section", "class", "exception");
    html.element("p", thrown.type(), "class", "type mono");
    if (!thrown.message().isEmpty()) {
      html.element("p", thrown.message(), "class", "message");
    }
    if (thrown.cause() != null) {
      html.open("p").element("span", "caused by ", "class", "soft");
      html.element("span", root.type(), "class", "type mono").text(" " + root.message()).close("p");
    }
    firstWithSource(thrown).ifPresent(excerpt -> html.add(excerpt.html()));
    html.close("section").line();
  }

  /**
   * Returns the source of the innermost frame of the application that has any; if no code of the
   * application has run yet, that of the handler.
   */
  private Optional<Excerpt> firstWithSource(Thrown thrown) {
    List<Thrown> chain = thrown.chain().toList();
    for (int i = chain.size() - 1; i >= 0; i--) {
      Optional<Excerpt> excerpt =
          chain.get(i).frames().stream()
              .filter(StackFrame::isOfApplication)
              .map(frame -> Excerpt.around(frame, sources))
              .flatMap(Optional::stream)
              .findFirst();
      if (excerpt.isPresent()) {
        return excerpt;
      }
    }
    Route found = route;
    return found == null ? Optional.empty() : Excerpt.of(found, sources);
  }

  private void addStack(Thrown thrown) {
    html.open("section").element("h2", "Stack trace");
    add(thrown, null, "");
    html.close("section").line();
  }

  private void add(Thrown thrown, @Nullable Thrown outer, String relation) {
    if (!relation.isEmpty()) {
      html.open("h3").element("span", relation + " ", "class", "soft");
      html.element("span", thrown.type(), "class", "type mono");
      html.text(thrown.message().isEmpty() ? "" : ": " + thrown.message()).close("h3");
    }
    int common = outer == null ? 0 : thrown.framesInCommon(outer);
    html.open("ol", "class", "frames mono");
    addFrames(thrown.frames().subList(0, thrown.frames().size() - common));
    if (common > 0) {
      html.element("li", common + " more frames, as above", "class", "where");
    }
    html.close("ol");
    if (thrown.frames().isEmpty()) {
      html.element("p", "The exception has no stack trace.", "class", "soft");
    }
    for (Thrown suppressed : thrown.suppressed()) {
      add(suppressed, thrown, "suppressed:");
    }
    if (thrown.cause() != null) {
      add(thrown.cause(), thrown, "caused by");
    }
  }

  /** Folds frames of the JDK and of this project that follow each other. */
  private void addFrames(List<StackFrame> frames) {
    List<StackFrame> folded = new ArrayList<>();
    for (StackFrame frame : frames) {
      if (frame.isOfApplication()) {
        addFolded(folded);
        addFrame(frame);
      } else {
        folded.add(frame);
      }
    }
    addFolded(folded);
  }

  private void addFolded(List<StackFrame> folded) {
    if (folded.isEmpty()) {
      return;
    }
    html.open("li").open("details").element("summary", summary(folded));
    html.open("ol", "class", "frames");
    folded.forEach(this::addFrame);
    html.close("ol").close("details").close("li").line();
    folded.clear();
  }

  /** Returns how many frames are folded, and whose they are. */
  static String summary(List<StackFrame> folded) {
    boolean jdk = folded.stream().anyMatch(StackFrame::isOfJdk);
    boolean ours = folded.stream().anyMatch(StackFrame::isOfRuntime);
    String owner = jdk && ours ? "the JDK and rr-java" : jdk ? "the JDK" : "rr-java";
    return folded.size() + (folded.size() == 1 ? " frame of " : " frames of ") + owner;
  }

  private void addFrame(StackFrame frame) {
    html.open("li");
    html.open("span", "class", frame.isOfApplication() ? "own" : "");
    html.text(frame.type() + "." + frame.method()).close("span");
    html.element("span", " " + frame.position(), "class", "where").close("li").line();
  }
}
