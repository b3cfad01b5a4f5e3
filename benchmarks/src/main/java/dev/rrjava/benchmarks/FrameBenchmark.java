package dev.rrjava.benchmarks;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures reading and writing frames of all sizes in memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
public class FrameBenchmark {
  /** The number of bytes of the payload. */
  @Param({"100", "1000", "65536"})
  public int size;

  private FrameReader reader;
  private FrameWriter writer;
  private byte[] context;
  private byte[] body;

  /** Creates the frames. */
  @Setup
  public void prepare() throws IOException {
    context = new byte[50];
    body = new byte[size - context.length];
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    new FrameWriter(frame)
        .writeData(FrameHeader.PROTO, 0, context, context.length, body, 0, body.length);
    RepeatingRelay relay = new RepeatingRelay(frame.toByteArray());
    reader = new FrameReader(relay.input());
    writer = new FrameWriter(relay.output());
  }

  /** Reads one frame. */
  @Benchmark
  public Frame read() throws IOException {
    return Objects.requireNonNull(reader.read());
  }

  /** Writes one frame. */
  @Benchmark
  public void write() throws IOException {
    writer.writeData(FrameHeader.PROTO, 0, context, context.length, body, 0, body.length);
  }
}
