package dev.rrjava.internal.wire;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;

/**
 * Writes one line for each frame: the time, the direction, its flags, stream bits, options and
 * length, and the content of a control message or the status of a response. Never a body, a header
 * or the message of an error: they may contain secrets. {@code docs/frame-log.md} explains the
 * lines.
 */
public final class FrameLog {
  /** A context with this content asks for another worker (relay protocol, 12.1). */
  private static final String RETIRE = "{\"stop\":true}";

  private static final String JSON_STATUS = "{\"status\":";
  private static final int PROTO_STATUS_TAG = 0x08;

  /** Can be printed without memory. */
  private static final byte[] LEFT_OUT =
      "rr-frame: a frame was not logged because there is no memory\n"
          .getBytes(StandardCharsets.US_ASCII);

  private static final int LONGEST_CONTROL = 64;
  private static final int[] NO_OPTIONS = {};
  private static final int MICROS_PER_SECOND = 1_000_000;
  private static final String[] FLAG_NAMES = {
    "CONTROL", "02", "RAW", "JSON", "MSGPACK", "GOB", "ERROR", "PROTO"
  };
  private static final String[] STREAM_BIT_NAMES = {
    "STREAM", "STOP", "PING", "PONG", "10", "20", "40", "80"
  };

  private final PrintStream out;
  private final String label;
  private final long startNanos = System.nanoTime();

  /**
   * Creates a log.
   *
   * @param out the stream for the lines; never closed by this object
   * @param label distinguishes the lines of one relay from those of another, for example a process
   *     id
   */
  public FrameLog(PrintStream out, String label) {
    this.out = out;
    this.label = label;
  }

  /** Logs a frame that arrived from the other side. */
  void received(Frame frame) {
    log("in ", frame);
  }

  /** Logs a frame that arrived from the other side and was discarded. */
  void skipped(int flags, int streamBits, long payloadLength) {
    try {
      line("in ", flags, streamBits, NO_OPTIONS, payloadLength, " discarded");
    } catch (OutOfMemoryError e) {
      leaveOut();
    }
  }

  /** Logs a frame that is sent to the other side. */
  void sent(Frame frame) {
    log("out", frame);
  }

  /** Logs a data frame that is sent to the other side. */
  void sentData(int flags, int streamBits, byte[] context, int contextLength, int payloadLength) {
    try {
      int[] options = {contextLength};
      line("out", flags, streamBits, options, payloadLength, status(flags, context, contextLength));
    } catch (OutOfMemoryError e) {
      leaveOut();
    }
  }

  private void log(String direction, Frame frame) {
    try {
      line(
          direction,
          frame.flags(),
          frame.streamBits(),
          frame.options(),
          frame.payload().length,
          frame.hasFlag(FrameHeader.CONTROL) ? control(frame.payload()) : "");
    } catch (OutOfMemoryError e) {
      leaveOut();
    }
  }

  /** Reports that a frame was not logged; it is sent or received all the same. */
  private void leaveOut() {
    out.write(LEFT_OUT, 0, LEFT_OUT.length);
    out.flush();
  }

  private void line(
      String direction, int flags, int streamBits, int[] options, long payloadLength, String says) {
    long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - startNanos);
    out.println(
        String.format(
            Locale.ROOT,
            "rr-frame %s %d.%06d %s flags=%s bits=%s options=%s payload=%d%s",
            label,
            micros / MICROS_PER_SECOND,
            micros % MICROS_PER_SECOND,
            direction,
            names(flags, FLAG_NAMES),
            names(streamBits, STREAM_BIT_NAMES),
            Arrays.toString(options).replace(" ", ""),
            payloadLength,
            says));
  }

  private static String names(int bits, String[] names) {
    StringJoiner set = new StringJoiner("|").setEmptyValue("-");
    for (int i = 0; i < names.length; i++) {
      if ((bits & (1 << i)) != 0) {
        set.add(names[i]);
      }
    }
    return set.toString();
  }

  private static String control(byte[] payload) {
    int shown = Math.min(payload.length, LONGEST_CONTROL);
    StringBuilder text = new StringBuilder(" ");
    for (int i = 0; i < shown; i++) {
      text.append(payload[i] >= ' ' && payload[i] < 0x7f ? (char) payload[i] : '?');
    }
    return shown < payload.length ? text.append('…').toString() : text.toString();
  }

  /** Returns the start of the head of a response; empty if it has a different form. */
  private static String status(int flags, byte[] context, int length) {
    if (length == 0 || (flags & FrameHeader.ERROR) != 0) {
      return "";
    }
    if (length == RETIRE.length()
        && new String(context, 0, length, StandardCharsets.ISO_8859_1).equals(RETIRE)) {
      return " " + RETIRE;
    }
    if ((flags & FrameHeader.PROTO) != 0) {
      return protoStatus(context, length);
    }
    return (flags & FrameHeader.JSON) != 0 ? jsonStatus(context, length) : "";
  }

  private static String protoStatus(byte[] context, int length) {
    if (context[0] != PROTO_STATUS_TAG) {
      return "";
    }
    long status = 0;
    for (int i = 1, shift = 0; i < length && shift < Long.SIZE; i++, shift += 7) {
      status |= (long) (context[i] & 0x7f) << shift;
      if (context[i] >= 0) {
        return " status=" + status;
      }
    }
    return "";
  }

  private static String jsonStatus(byte[] context, int length) {
    int shown = Math.min(length, LONGEST_CONTROL);
    String start = new String(context, 0, shown, StandardCharsets.ISO_8859_1);
    if (!start.startsWith(JSON_STATUS)) {
      return "";
    }
    int end = JSON_STATUS.length();
    while (end < start.length() && Character.isDigit(start.charAt(end))) {
      end++;
    }
    return " status=" + start.substring(JSON_STATUS.length(), end);
  }
}
