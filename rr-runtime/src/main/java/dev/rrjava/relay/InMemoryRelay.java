package dev.rrjava.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two connected relays in one process, for debugging, tests and benchmarks. Each direction holds as
 * much as a pipe on Linux before a writer has to wait.
 */
public final class InMemoryRelay {
  private static final int CAPACITY = 64 * 1024;

  private final Relay worker;
  private final Relay host;

  private InMemoryRelay(Relay worker, Relay host) {
    this.worker = worker;
    this.host = host;
  }

  /**
   * Creates two connected relays.
   *
   * @return both ends
   */
  public static InMemoryRelay create() {
    Pipe toWorker = new Pipe();
    Pipe toHost = new Pipe();
    return new InMemoryRelay(
        Relay.of(toWorker.new Source(), toHost.new Sink()),
        Relay.of(toHost.new Source(), toWorker.new Sink()));
  }

  /**
   * Returns the end for the worker.
   *
   * @return always the same relay
   */
  public Relay worker() {
    return worker;
  }

  /**
   * Returns the end for the host.
   *
   * @return always the same relay
   */
  public Relay host() {
    return host;
  }

  /** One direction: a ring buffer between one writer and one reader. */
  private static final class Pipe {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final byte[] ring = new byte[CAPACITY];
    private int start;
    private int count;
    private boolean sourceClosed;
    private boolean sinkClosed;

    private int read(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      lock.lock();
      try {
        while (count == 0 && !sinkClosed && !sourceClosed) {
          changed.awaitUninterruptibly();
        }
        if (sourceClosed) {
          throw new IOException("the relay is closed");
        }
        if (count == 0) {
          return -1;
        }
        int done = Math.min(Math.min(length, count), CAPACITY - start);
        System.arraycopy(ring, start, bytes, offset, done);
        start = (start + done) % CAPACITY;
        count -= done;
        changed.signal();
        return done;
      } finally {
        lock.unlock();
      }
    }

    private int write(byte[] bytes, int offset, int length) throws IOException {
      lock.lock();
      try {
        while (count == CAPACITY && !sourceClosed && !sinkClosed) {
          changed.awaitUninterruptibly();
        }
        if (sourceClosed || sinkClosed) {
          throw new IOException("broken pipe: the other side closed the relay");
        }
        int end = (start + count) % CAPACITY;
        int done = Math.min(Math.min(length, CAPACITY - count), CAPACITY - end);
        System.arraycopy(bytes, offset, ring, end, done);
        count += done;
        changed.signal();
        return done;
      } finally {
        lock.unlock();
      }
    }

    private final class Source extends InputStream {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return Pipe.this.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return length == 0 ? 0 : Pipe.this.read(bytes, offset, length);
      }

      @Override
      public int available() {
        lock.lock();
        try {
          return count;
        } finally {
          lock.unlock();
        }
      }

      @Override
      public void close() {
        lock.lock();
        try {
          sourceClosed = true;
          changed.signalAll();
        } finally {
          lock.unlock();
        }
      }
    }

    private final class Sink extends OutputStream {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int done = 0;
        while (done < length) {
          done += Pipe.this.write(bytes, offset + done, length - done);
        }
      }

      @Override
      public void close() {
        lock.lock();
        try {
          sinkClosed = true;
          changed.signalAll();
        } finally {
          lock.unlock();
        }
      }
    }
  }
}
