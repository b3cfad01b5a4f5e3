package dev.rrjava.tools.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the classes with a {@code main} method. */
final class MainClass {
  private static final int PUBLIC_STATIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;

  private MainClass() {}

  /** Returns the names of the classes in a folder that can be started, in alphabetical order. */
  static List<String> in(Path classes) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    List<String> names = new ArrayList<>();
    for (Path file : files) {
      try (InputStream bytes = Files.newInputStream(file)) {
        ClassReader reader = new ClassReader(bytes);
        MainMethod main = new MainMethod();
        reader.accept(
            main, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        if (main.isFound) {
          names.add(reader.getClassName().replace('/', '.'));
        }
      }
    }
    Collections.sort(names);
    return names;
  }

  private static final class MainMethod extends ClassVisitor {
    private boolean isFound;

    MainMethod() {
      super(Opcodes.ASM9);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      isFound |=
          name.equals("main")
              && descriptor.equals("([Ljava/lang/String;)V")
              && (access & PUBLIC_STATIC) == PUBLIC_STATIC;
      return null;
    }
  }
}
