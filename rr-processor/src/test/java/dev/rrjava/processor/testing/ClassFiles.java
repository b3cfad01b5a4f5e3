package dev.rrjava.processor.testing;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.write.ConstantPool;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaFileObject;

/** The sizes of compiled methods, read from class files (JVM specification, chapter 4). */
public final class ClassFiles {
  private ClassFiles() {}

  /** How many bytes of bytecode each method has, by class and method. */
  public static Map<String, Integer> methodSizes(Compilation compilation) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        try (InputStream in = file.openInputStream()) {
          read(file.getName(), new DataInputStream(in), sizes);
        } catch (FileNotFoundException e) {
          // The processor looked for it in vain; the compiler in memory lists it all the same.
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return sizes;
  }

  private static void read(String name, DataInputStream in, Map<String, Integer> sizes)
      throws IOException {
    in.skipNBytes(8); // magic and version
    Map<Integer, String> texts = ConstantPool.strings(in);
    in.skipNBytes(6); // access, this class, super class
    in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
    Set<String> ignored = new TreeSet<>();
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      ignored.add(readMember(in, texts, new LinkedHashMap<>()));
    }
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      Map<String, Integer> attributes = new LinkedHashMap<>();
      String member = readMember(in, texts, attributes);
      if (attributes.containsKey("Code")) {
        sizes.put(name + " " + member, attributes.get("Code"));
      }
    }
  }

  /** Reads a field or method, and of its attributes the code's length. */
  private static String readMember(
      DataInputStream in, Map<Integer, String> texts, Map<String, Integer> attributes)
      throws IOException {
    in.skipNBytes(2); // access
    String name = texts.get(in.readUnsignedShort()) + texts.get(in.readUnsignedShort());
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      String attribute = texts.get(in.readUnsignedShort());
      long length = Integer.toUnsignedLong(in.readInt());
      if ("Code".equals(attribute)) {
        in.skipNBytes(4); // stack and locals
        attributes.put("Code", in.readInt());
        length -= 8;
      }
      in.skipNBytes(length);
    }
    return name;
  }
}
