package dev.rrjava.internal.slots;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * Where launchers and the JVM meet: a directory that nobody else can enter, with two fifos and a
 * lock. Nothing in it is worth keeping, and nothing has to be removed after a crash.
 *
 * <ul>
 *   <li>{@code register}: each launcher writes one line to it. A launcher that comes before the JVM
 *       waits in its opening. A JVM that gives way puts another fifo in its place, and so leaves
 *       new launchers to the next JVM without losing a line of those that came before.
 *   <li>{@code life}: held open by the JVM and never written to. Launchers read it, and so end when
 *       the JVM does, however that ends.
 *   <li>{@code lock}: held by the JVM that serves. Another one waits for its end, with a {@code
 *       life.next} in hand.
 * </ul>
 */
final class SlotDirectory implements Closeable {
  private static final String PRIVATE = "rwx------";
  private static final String LIFE = "life";
  private static final String NEXT_LIFE = "life.next";
  private static final String REGISTER = "register";
  private static final String NEXT_REGISTER = "register.next";

  private final Path path;
  private @Nullable FileLock lock;
  private @Nullable RandomAccessFile life;

  /** Held open for writing, so that the lines don't end with those of the first launcher. */
  private @Nullable RandomAccessFile register;

  private @Nullable InputStream registrations;
  private boolean isNextRegisterInPlace;

  private SlotDirectory(Path path) {
    this.path = path;
  }

  /**
   * Creates the directory if it is missing, and checks that no other user has access to it.
   *
   * @throws SlotException if another user has access, or if the directory can't be used
   */
  static SlotDirectory of(Path path) {
    try {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        make(path);
      }
      requirePrivate(path);
      return new SlotDirectory(path);
    } catch (IOException e) {
      throw new SlotException("RR_SLOTS: the directory " + path + " can't be used: " + e, e);
    }
  }

  private static void make(Path path) throws IOException {
    try {
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)));
    } catch (FileAlreadyExistsException e) {
      // A launcher was faster.
      System.getLogger(SlotDirectory.class.getName())
          .log(System.Logger.Level.DEBUG, "{0} has just been created", path);
    }
  }

  private static void requirePrivate(Path path) throws IOException {
    PosixFileAttributes attributes =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isDirectory()) {
      throw new SlotException("RR_SLOTS: " + path + " is not a directory");
    }
    UserPrincipal own = own(path);
    if (!attributes.owner().equals(own)) {
      throw new SlotException(
          "RR_SLOTS: the directory "
              + path
              + " must belong to "
              + own.getName()
              + ", who runs this JVM, but belongs to "
              + attributes.owner().getName()
              + ": its owner could register other processes as workers");
    }
    String permissions = PosixFilePermissions.toString(attributes.permissions());
    if (!permissions.equals(PRIVATE)) {
      throw new SlotException(
          "RR_SLOTS: the directory "
              + path
              + " must have the permissions "
              + PRIVATE
              + " (chmod 700) but has "
              + permissions
              + ": other users could register slots");
    }
  }

  /**
   * Returns the user that the file system knows this process as: the owner of a file that it
   * creates.
   */
  private static UserPrincipal own(Path path) throws IOException {
    Path probe = path.resolve("owner." + ProcessHandle.current().pid());
    Files.deleteIfExists(probe);
    Files.createFile(probe);
    try {
      return Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS);
    } finally {
      Files.delete(probe);
    }
  }

  /**
   * Waits until no other JVM serves these slots, and opens the fifos, {@code life} first: a
   * launcher that can register must also be able to wait.
   */
  void open() throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Path lifeFifo = path.resolve(LIFE);
    Path registerFifo = path.resolve(REGISTER);
    FileLock held = channel.tryLock();
    if (held == null) {
      held = awaitTurn(channel, lifeFifo);
    }
    lock = held;
    makeFifos(lifeFifo, registerFifo);
    life = openFifo(lifeFifo);
    register = openFifo(registerFifo);
    registrations = Files.newInputStream(registerFifo);
  }

  /**
   * Waits for the end of another JVM. Its launchers may not have noticed that end when this JVM
   * opens the fifo that they read, so this JVM puts a fifo of its own in its place.
   */
  private FileLock awaitTurn(FileChannel channel, Path lifeFifo) throws IOException {
    System.getLogger(SlotDirectory.class.getName())
        .log(
            System.Logger.Level.INFO,
            "another JVM serves the slots in {0}; waiting for it to end",
            path);
    Path next = path.resolve(NEXT_LIFE);
    makeFifos(next);
    FileLock held = channel.lock();
    makeFifos(next, lifeFifo);
    // Held open until another fifo has its name: a launcher about to open it would wait in vain.
    RandomAccessFile last = openFifo(lifeFifo);
    Files.move(next, lifeFifo, StandardCopyOption.ATOMIC_MOVE);
    last.close();
    return held;
  }

  private static void makeFifos(Path... fifos) throws IOException {
    for (Path fifo : fifos) {
      if (!Files.exists(fifo, LinkOption.NOFOLLOW_LINKS)) {
        try {
          // Fails if a launcher is faster, and does not matter in that case only: see openFifo.
          new ProcessBuilder("mkfifo", "-m", "600", fifo.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted while making " + fifo, e);
        }
      }
    }
  }

  /**
   * Opens for reading and writing, so that neither opening nor reading depends on the other side.
   */
  private static RandomAccessFile openFifo(Path fifo) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(fifo, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isOther()) {
      throw new SlotException("RR_SLOTS: " + fifo + " is not a fifo; remove it");
    }
    return new RandomAccessFile(fifo.toFile(), "rw");
  }

  /**
   * Returns what launchers write. Ends after {@link #closeRegister}, when the launchers that were
   * writing have finished.
   */
  InputStream registrations() {
    InputStream current = registrations;
    if (current == null) {
      throw new IllegalStateException("the directory is not open");
    }
    return current;
  }

  /** Creates what {@link #closeRegister} needs, while there is memory to start a process. */
  void prepareNextRegister() throws IOException {
    makeFifos(path.resolve(NEXT_REGISTER));
  }

  /**
   * Makes launchers wait for another JVM from now on. Continues where it failed if it is called
   * again.
   */
  void closeRegister() throws IOException {
    if (!isNextRegisterInPlace) {
      prepareNextRegister();
      Files.move(
          path.resolve(NEXT_REGISTER), path.resolve(REGISTER), StandardCopyOption.ATOMIC_MOVE);
      isNextRegisterInPlace = true;
    }
    if (register != null) {
      register.close();
    }
  }

  @Override
  public void close() throws IOException {
    if (register != null) {
      register.close();
    }
    if (registrations != null) {
      registrations.close();
    }
    if (life != null) {
      life.close();
    }
    if (lock != null) {
      lock.acquiredBy().close();
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
