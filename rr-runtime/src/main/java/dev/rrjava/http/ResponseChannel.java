package dev.rrjava.http;

import dev.rrjava.internal.payload.JsonHead;
import dev.rrjava.internal.payload.ProtobufHead;
import dev.rrjava.internal.payload.ResponseHead;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.ClientDisconnectedException;
import dev.rrjava.worker.Worker;
import org.jspecify.annotations.Nullable;

/**
 * Sends responses, one after the other, as frames of a worker: encodes their heads, and knows what
 * of the current response has been sent.
 */
final class ResponseChannel {
  private static final byte[] NO_BYTES = {};
  private static final int HEAP_RESERVE = 600 * 1024;

  /**
   * Released when the heap is exhausted, so that the current request gets a response and the next
   * one is passed to another worker. One for the process, which ends soon after. In this class,
   * since the first use of another class takes memory. The size makes G1 give it a region of its
   * own, the least that it can allocate from again.
   */
  @SuppressWarnings("unused") // held, not read
  private static volatile byte @Nullable [] heapReserve = new byte[HEAP_RESERVE];

  private final Worker worker;
  private final SendFileNotice sendFileNotice;
  private final ResponseHead protobufHead = new ProtobufHead();

  /** The encoder for the format of the current request. */
  private ResponseHead head = protobufHead;

  /** Created when a server that needs it sends a request. */
  private @Nullable ResponseHead jsonHead;

  /** Created when a body is not complete before it is sent; reused by all bodies. */
  private byte @Nullable [] chunkBuffer;

  /** Whether a final head has been sent: more parts need none. */
  private boolean isHeadSent;

  /** The status that was sent for the current request, or 0. */
  private int status;

  ResponseChannel(Worker worker) {
    this.worker = worker;
    this.sendFileNotice = new SendFileNotice(worker.environment());
  }

  static void releaseReserve() {
    heapReserve = null;
  }

  static void restoreReserve() {
    heapReserve = new byte[HEAP_RESERVE];
  }

  /** Starts the response to a request with this codec. */
  void begin(int codec) {
    isHeadSent = false;
    status = 0;
    head = codec == FrameHeader.JSON ? jsonHead() : protobufHead;
  }

  private ResponseHead jsonHead() {
    ResponseHead current = jsonHead;
    if (current == null) {
      current = new JsonHead();
      jsonHead = current;
    }
    return current;
  }

  /** Returns whether a request needs the end of its response. */
  boolean isResponsePending() {
    return worker.isResponsePending();
  }

  /** Returns whether a part of the response has been sent. */
  boolean isStreaming() {
    return worker.isStreaming();
  }

  boolean isHeadSent() {
    return isHeadSent;
  }

  /** Returns whether the head of the response must be JSON, as RoadRunner 2023.3 requires. */
  boolean isJson() {
    return head instanceof JsonHead;
  }

  int status() {
    return status;
  }

  SendFileNotice sendFileNotice() {
    return sendFileNotice;
  }

  /** Returns the buffer for the chunks of bodies. */
  byte[] chunkBuffer() {
    byte[] current = chunkBuffer;
    if (current == null) {
      current = new byte[BodyOutputStream.BUFFER_SIZE];
      chunkBuffer = current;
    }
    return current;
  }

  /** Sends the whole response, or its end. */
  void respond(int status, Headers headers, byte[] body, int offset, int length) {
    int contextLength = encode(status, headers);
    worker.respond(context(contextLength), contextLength, body, offset, length);
  }

  /** Sends a part of the response; more follows. */
  void respondPart(int status, Headers headers, byte[] body, int offset, int length)
      throws ClientDisconnectedException {
    int contextLength = encode(status, headers);
    isHeadSent |= status >= 200;
    worker.respondPart(context(contextLength), contextLength, body, offset, length);
  }

  /** Returns the length of the encoded head; 0 if a part that only has a body is to be sent. */
  private int encode(int status, Headers headers) {
    if (isHeadSent) {
      return headers.size() == 0 ? 0 : head.encode(status, headers.lines());
    }
    if (status >= 200) {
      this.status = status;
    }
    return head.encode(status, headers.lines());
  }

  private byte[] context(int length) {
    return length == 0 ? NO_BYTES : head.bytes();
  }

  /** Sends a response with a length in its head, and a body, which is empty for HEAD. */
  void respondWhole(int status, Headers headers, long contentLength, byte[] body) {
    this.status = status;
    int contextLength = head.encode(status, headers.lines(), contentLength);
    worker.respond(head.bytes(), contextLength, body, 0, body.length);
  }

  /** Sends a response without a body. */
  void respondWithoutBody(int status, Headers headers) {
    respond(status, headers, NO_BYTES, 0, 0);
  }

  /** Sends a response with one of the heads that were encoded before. Needs no heap. */
  void respondEncoded(byte[] protobuf, byte[] json, byte[] body) {
    byte[] context = isJson() ? json : protobuf;
    worker.respond(context, context.length, body, 0, body.length);
  }

  void sendInformational(EarlyHintLinks hints) throws ClientDisconnectedException {
    byte[] context = isJson() ? hints.json() : hints.protobuf();
    worker.respondPart(context, context.length, NO_BYTES, 0, 0);
  }

  /** Ends a response of which parts have been sent. Needs no heap. */
  void end() {
    worker.respond(NO_BYTES, 0, NO_BYTES, 0, 0);
  }

  /** Lets the server create the response, and sends it the stack trace for its log. */
  void error(Throwable failure) {
    worker.error(failure);
  }

  /**
   * Sends an empty part, after which the server reports what it knows about the client. A PING
   * would do no more, and its PONG counts as a job of max_jobs (relay protocol, 10.4).
   */
  void probeClient() throws ClientDisconnectedException {
    worker.respondPart(NO_BYTES, 0, NO_BYTES, 0, 0);
  }

  boolean isClientDisconnected() {
    return worker.isClientDisconnected();
  }
}
