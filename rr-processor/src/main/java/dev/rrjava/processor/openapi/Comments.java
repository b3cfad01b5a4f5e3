package dev.rrjava.processor.openapi;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads documentation comments, each once. */
final class Comments {
  private final Elements elements;
  private final Optional<SourceComments> sources;
  private final Map<Element, Documentation> read = new HashMap<>();

  Comments(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.sources = sources(environment);
  }

  /** Returns empty if javac's trees are not available. */
  private static Optional<SourceComments> sources(ProcessingEnvironment environment) {
    try {
      return Optional.of(SourceComments.of(environment));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Returns the documentation of an element; empty if there is none. */
  Documentation of(Element element) {
    return read.computeIfAbsent(element, one -> Documentation.of(text(one)));
  }

  private String text(Element element) {
    Optional<String> text = sources.isPresent() ? sources.get().of(element) : Optional.empty();
    return text.isPresent()
        ? text.get()
        : Objects.requireNonNullElse(elements.getDocComment(element), "");
  }

  /**
   * Reads the comments of all members of a class at once, from javac's syntax trees. {@link
   * javax.lang.model.util.Elements#getDocComment} searches the whole class for each comment, with
   * the bodies of methods; for a large class this takes longer than the rest of the processor.
   */
  private static final class SourceComments {
    private final Trees trees;
    private final Map<TypeElement, Map<Element, String>> ofMembers = new HashMap<>();

    private SourceComments(Trees trees) {
      this.trees = trees;
    }

    /**
     * Creates an instance with the trees of javac.
     *
     * @throws IllegalArgumentException when the environment is that of another compiler, or a
     *     wrapped one
     * @throws LinkageError when the JDK's module of javac is absent
     */
    static SourceComments of(ProcessingEnvironment environment) {
      return new SourceComments(Trees.instance(environment));
    }

    /** Returns the comment of a member of a class, or an empty string; empty for other elements. */
    Optional<String> of(Element member) {
      return member.getEnclosingElement() instanceof TypeElement type
          ? Optional.ofNullable(ofMembers.computeIfAbsent(type, this::read).get(member))
          : Optional.empty();
    }

    private Map<Element, String> read(TypeElement type) {
      TreePath path = trees.getPath(type);
      if (path == null || !(path.getLeaf() instanceof ClassTree source)) {
        return Map.of(); // a class file
      }
      Map<Element, String> comments = new HashMap<>();
      for (Tree member : source.getMembers()) {
        TreePath place = new TreePath(path, member);
        Element element = trees.getElement(place);
        if (element != null) {
          comments.put(element, Objects.requireNonNullElse(trees.getDocComment(place), ""));
        }
      }
      return comments;
    }
  }

  /**
   * A documentation comment as CommonMark, the format of descriptions in OpenAPI. Other HTML
   * elements are kept, because CommonMark supports them.
   *
   * @param text the text before the tags
   * @param parameters the texts of {@code @param}, by name
   * @param result the text of {@code @return}
   */
  record Documentation(String text, Map<String, String> parameters, String result) {
    private static final Documentation NONE = new Documentation("", Map.of(), "");

    /** Parses a comment, which compilers return without asterisks. */
    static Documentation of(String comment) {
      return comment.isBlank() ? NONE : Parser.parse(comment);
    }

    /** Returns the first sentence without its full stop. */
    String summary() {
      return text.isEmpty() ? "" : Parser.firstSentence(text);
    }

    /** Returns the whole text; empty if it is one sentence. */
    String beyondSummary() {
      return text.length() > summary().length() + 1 ? text : "";
    }
  }

  /** Parses comments. It is a class of its own because many sources have none. */
  private static final class Parser {
    private static final Pattern TAG = Pattern.compile("(?m)^\\s*@(?=[a-z])");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)\\s*</?p>\\s*");
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^{}]*)\\}");
    private static final Pattern LINK =
        Pattern.compile("\\{@link(?:plain)?\\s+#?([^\\s{}]+)(?:\\s+([^{}]*))?\\}");
    private static final Pattern OTHER = Pattern.compile("\\{@\\w+\\s*([^{}]*)\\}");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?](?=\\s|$)");

    private Parser() {}

    static Documentation parse(String comment) {
      String[] blocks = TAG.split(comment, -1);
      Map<String, String> parameters = new HashMap<>();
      String result = "";
      for (int i = 1; i < blocks.length; i++) {
        String[] words = SPACES.split(blocks[i].strip(), 3);
        if (words[0].equals("param") && words.length == 3) {
          parameters.put(words[1], markdown(words[2]));
        } else if (words[0].equals("return") && words.length > 1) {
          result = markdown(blocks[i].strip().substring("return".length()));
        }
      }
      return new Documentation(markdown(blocks[0]), Map.copyOf(parameters), result);
    }

    static String firstSentence(String text) {
      String first = text.lines().findFirst().orElse("");
      return END_OF_SENTENCE.split(first, 2)[0];
    }

    private static String markdown(String html) {
      String text = SPACES.matcher(html.strip()).replaceAll(" ");
      text = CODE.matcher(text).replaceAll("`$1`");
      text =
          LINK.matcher(text)
              .replaceAll(
                  link -> {
                    String label = Optional.ofNullable(link.group(2)).orElse("");
                    String target = link.group(1).replace('#', '.');
                    return Matcher.quoteReplacement(label.isEmpty() ? target : label);
                  });
      text = OTHER.matcher(text).replaceAll("$1");
      return PARAGRAPH.matcher(text).replaceAll("\n\n").strip();
    }
  }
}
