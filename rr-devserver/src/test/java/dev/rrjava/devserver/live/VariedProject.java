package dev.rrjava.devserver.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An application with many kinds of dependencies between classes, and edits of it. */
final class VariedProject {
  private final SampleProject sample;
  private final Map<String, String> original = new LinkedHashMap<>();
  private final List<Edit> edits = new ArrayList<>();

  /**
   * A change of a source.
   *
   * @param description what changes
   * @param source the name of the source
   * @param part what is replaced; the whole source if empty
   * @param replacement what replaces it; the source is deleted if both are empty
   */
  record Edit(String description, String source, String part, String replacement) {}

  private VariedProject(Path directory) {
    sample = new SampleProject(directory);
  }

  static VariedProject write(Path directory) throws IOException {
    VariedProject project = new VariedProject(directory);
    project.addSources();
    project.addEdits();
    project.write(List.of());
    return project;
  }

  SampleProject sample() {
    return sample;
  }

  List<Edit> edits() {
    return edits;
  }

  /** Writes the original sources, as these edits change them. Equal files are not written. */
  void write(List<Edit> applied) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>(original);
    for (Edit edit : applied) {
      String text = sources.get(edit.source());
      if (!edit.part().isEmpty() && text != null) {
        sources.put(edit.source(), text.replace(edit.part(), edit.replacement()));
      }
    }
    for (Edit edit : applied) {
      if (edit.part().isEmpty() && edit.replacement().isEmpty()) {
        sources.remove(edit.source());
      } else if (edit.part().isEmpty()) {
        sources.put(edit.source(), edit.replacement());
      }
    }
    Path folder = sample.directory().resolve("src/main/java/app");
    for (Path file : Generations.files(folder)) {
      String name = folder.relativize(file).toString().replace(".java", "");
      if (!sources.containsKey(name)) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = sample.sourceFile(source.getKey());
      if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
        sample.source(source.getKey(), source.getValue());
      }
    }
  }

  private void source(String name, String text) {
    original.put(name, "package app;\n" + text);
  }

  private void addSources() {
    source(
        "Greetings",
        """
        import dev.rrjava.annotation.*;
        import java.util.*;
        /** Greets. */
        public class Greetings {
          private final Service service = new Service();
          @Get("/hello/{name}") public String hello(String name) {
            return Values.GREETING + name + service.count(3);
          }
          @Get(Values.PATH) public String shown() {
            return Show.show(Store.things().get(0)) + Show.kind(Store.shapes().get(0));
          }
          @Get("/total") public String total() {
            int total = 0;
            for (var shape : Store.shapes()) { total += shape.area(); }
            return "" + total + new Extended().twice(2);
          }
        }
        """);
    source(
        "Others",
        """
        import dev.rrjava.annotation.*;
        @Route("/others")
        public class Others {
          @Get("/a") public String a() { return Derived.TEXT + Level.LOW; }
          @Post("/b") public String b(@Body String text) { return Tools.shorten(text); }
        }
        """);
    source(
        "Values",
        """
        interface Values {
          String GREETING = "Hello, ";
          String PATH = "/shown";
          int SIZE = 3;
        }
        """);
    source("Derived", "final class Derived { static final String TEXT = \"d\" + Values.SIZE; }");
    source("Further", "class Further { static final String TEXT = Derived.TEXT + \"!\"; }");
    source(
        "Service",
        """
        import java.util.function.*;
        class Service extends Base {
          long count(int n) { return call(x -> x + 1, n) + new Pair<>("a", n).second(); }
          private int call(Operation operation, int n) { return operation.apply(n); }
        }
        """);
    source("Base", "abstract class Base { protected Object value() { return 1; } }");
    source("Extended", "class Extended extends Middle { Object more() { return twice(1); } }");
    source("Middle", "class Middle extends Root { }");
    source("Root", "class Root { long twice(int n) { return n * 2L; } }");
    source("Operation", "interface Operation { int apply(int n); }");
    source("Pair", "record Pair<A, B>(A first, B second) { }");
    source(
        "Show",
        """
        class Show {
          static String show(Object thing) { return "object"; }
          static String show(Runnable thing) { return "runnable"; }
          static String kind(Shape shape) {
            if (shape instanceof Circle circle) { return "circle" + circle.radius(); }
            return "other";
          }
          static String level(Level level) {
            return switch (level) { case LOW -> "low"; case HIGH -> "high"; };
          }
        }
        """);
    source(
        "Store",
        """
        import java.util.List;
        class Store {
          static List<Thing> things() { return List.of(new Thing()); }
          static List<Shape> shapes() { return List.of(new Circle(1), new Square(2)); }
          static Node node() { return new Node(); }
        }
        """);
    source("Thing", "class Thing { }");
    source("Shape", "sealed interface Shape permits Circle, Square { int area(); }");
    source(
        "Circle",
        "record Circle(int radius) implements Shape { public int area() { return radius * 3; } }");
    source(
        "Square",
        "record Square(int side) implements Shape { public int area() { return side * side; } }");
    source("Level", "enum Level { LOW, HIGH }");
    source("Node", "class Node { Leaf leaf = new Leaf(); static class Leaf { int weight = 1; } }");
    source("Weight", "class Weight { static Object of() { return Store.node().leaf.weight; } }");
    source(
        "Tools",
        """
        import java.util.function.*;
        class Tools {
          static String shorten(String text) { return text.substring(0, limit(text)); }
          static int limit(CharSequence text) { return Math.min(text.length(), Values.SIZE); }
          static Supplier<Object> supplier() { return () -> limit("text"); }
        }
        """);
    source(
        "Mail",
        """
        import dev.rrjava.annotation.*;
        public class Mail {
          @Job("mail.send") void send(String text) { }
        }
        """);
    source(
        "Pushing",
        """
        class Pushing { static String push(MailJobs mail) { return mail.send("text"); } }
        """);
    source(
        "Main",
        """
        import dev.rrjava.http.HttpWorker;
        public final class Main {
          public static void main(String[] arguments) { HttpWorker.create().serve(routes()); }
          static Routes routes() { return Routes.of(new Greetings(), new Others()); }
        }
        """);
  }

  private void edit(String description, String source, String part, String replacement) {
    if (!part.isEmpty() && !String.valueOf(original.get(source)).contains(part)) {
      throw new IllegalArgumentException(part + " is not in " + source);
    }
    edits.add(new Edit(description, source, part, replacement));
  }

  private void addEdits() {
    edit("body", "Greetings", "+ name +", "+ \"!\" + name +");
    edit("constant", "Values", "\"Hello, \"", "\"Moin, \"");
    edit("constant of a constant", "Values", "SIZE = 3", "SIZE = 4");
    edit("type of a constant", "Values", "int SIZE", "long SIZE");
    edit("path in a constant", "Values", "\"/shown\"", "\"/shown/again\"");
    edit("value of an annotation", "Others", "\"/others\"", "\"/more\"");
    edit("new route", "Others", "@Post", "@Get(\"/c\") public int c() { return 1; }\n@Post");
    edit("removed route", "Greetings", "@Get(\"/total\")", "");
    edit("renamed method", "Tools", "shorten(String text)", "cut(String text)");
    edit("renamed in the caller", "Others", "Tools.shorten", "Tools.cut");
    edit("parameter's type", "Tools", "limit(CharSequence", "limit(String");
    edit(
        "new overload",
        "Tools",
        "static Supplier",
        "static long limit(String s) { return 1; }\nstatic Supplier");
    edit("result's type", "Service", "long count", "int count");
    edit("result's type of a superclass", "Root", "long twice", "double twice");
    edit(
        "new overload of a superclass",
        "Root",
        "}",
        "int twice(short n) { return 7; }\nString twice(byte n) { return \"\"; } }");
    edit("method moves down", "Middle", "{ }", "{ long twice(int n) { return 5; } }");
    edit("field that hides", "Middle", "{ }", "{ private int hidden; static int hide; }");
    edit("abstract method", "Base", "protected", "abstract int must(); protected");
    edit("functional interface's method", "Operation", "int apply(int n)", "long apply(int n)");
    edit("second abstract method", "Operation", "}", "void other(); }");
    edit("new interface", "Thing", "class Thing", "class Thing implements Runnable");
    edit("and its method", "Thing", "{ }", "{ public void run() { } }");
    edit("component of a record", "Pair", "B second", "B second, int third");
    edit("bound of a type variable", "Pair", "Pair<A, B>", "Pair<A extends CharSequence, B>");
    edit("component's type", "Circle", "int radius", "short radius");
    edit("permitted type", "Shape", "permits Circle, Square", "permits Circle");
    edit("no longer a shape", "Square", "implements Shape ", "");
    edit("new constant of an enum", "Level", "LOW, HIGH", "LOW, HIGH, TOP");
    edit("order of an enum", "Level", "LOW, HIGH", "HIGH, LOW");
    edit("type of a nested class's field", "Node", "int weight", "String weight = \"\"; int other");
    edit("renamed nested class", "Node", "Leaf", "Sheet");
    edit("anonymous classes", "Weight", "return Store", "new Object() { }; return Store");
    edit(
        "new class that hides java.lang's",
        "Math",
        "",
        "package app; class Math { static int min(int a, int b) { return 9; } }");
    edit("new class", "Unused", "", "package app; class Unused extends Thing { class Inner { } }");
    edit(
        "new handler",
        "Third",
        "",
        "package app; public class Third { @dev.rrjava.annotation.Get(\"/3\") public String get() { return \"3\"; } }");
    edit("and its registration", "Main", "new Others()", "new Others(), new Third()");
    edit("deleted class", "Further", "", "");
    edit("deleted class that is used", "Weight", "", "");
    edit("deleted handler", "Others", "", "");
    edit("visibility", "Thing", "class Thing", "public class Thing");
    edit("comment of a handler", "Greetings", "Greets.", "Greets kindly.");
    edit("new job", "Mail", "@Job", "@Job(\"mail.count\") void count(int n) { }\n@Job");
    edit("name of a job", "Mail", "mail.send", "mail.post");
    edit("payload of a job", "Mail", "send(String", "send(Integer");
    edit("deleted handler of jobs", "Mail", "", "");
    edit("error", "Show", "\"runnable\"", "1");
    edit("syntax error", "Show", "\"object\";", "\"object\"");
  }
}
