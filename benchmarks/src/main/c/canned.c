/*
 * The least that a worker can do: answers the handshake, then every request with the same frame.
 * The floor that the end-to-end benchmark measures against.
 *
 *   canned                       a response of 17 bytes
 *   canned <chunk> <total>       a stream of that many bytes, in frames of that many
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { HEADER = 12, OPTION = 4, CONTROL = 0x01, JSON = 0x08, PROTO = 0x80, STREAM = 0x01, STOP = 0x02 };

static unsigned char input[1 << 20];
static size_t start, end;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

/* Makes count bytes available; ends the process when the server has closed the relay. */
static unsigned char *take(size_t count) {
  if (count > sizeof input) {
    fail("request too large");
  }
  if (end - start < count) {
    memmove(input, input + start, end - start);
    end -= start;
    start = 0;
    while (end < count) {
      ssize_t got = read(0, input + end, sizeof input - end);
      if (got < 0) {
        fail("read");
      }
      if (got == 0) {
        exit(0);
      }
      end += got;
    }
  }
  unsigned char *bytes = input + start;
  start += count;
  return bytes;
}

static void put(const unsigned char *bytes, size_t count) {
  while (count > 0) {
    ssize_t done = write(1, bytes, count);
    if (done < 0) {
      fail("write");
    }
    bytes += done;
    count -= done;
  }
}

static uint32_t crc32_of(const unsigned char *bytes, size_t count) {
  uint32_t crc = 0xffffffff;
  for (size_t i = 0; i < count; i++) {
    crc ^= bytes[i];
    for (int bit = 0; bit < 8; bit++) {
      crc = crc >> 1 ^ (0xedb88320 & -(crc & 1));
    }
  }
  return ~crc;
}

static void put_uint32(unsigned char *at, uint32_t value) {
  for (int i = 0; i < 4; i++) {
    at[i] = value >> 8 * i;
  }
}

static uint32_t get_uint32(const unsigned char *at) {
  return at[0] | at[1] << 8 | at[2] << 16 | (uint32_t) at[3] << 24;
}

/* Makes a frame; returns its length. */
static size_t make(unsigned char *frame, int flags, int bits, int options, const void *context,
                   size_t context_length, const void *body, size_t body_length) {
  size_t at = HEADER + OPTION * options;
  frame[0] = 0x10 | (3 + options);
  frame[1] = flags;
  put_uint32(frame + 2, context_length + body_length);
  put_uint32(frame + 6, crc32_of(frame, 6));
  frame[10] = bits;
  frame[11] = 0;
  if (options) {
    put_uint32(frame + HEADER, context_length);
  }
  memcpy(frame + at, context, context_length);
  memcpy(frame + at + context_length, body, body_length);
  return at + context_length + body_length;
}

/* One entry of the map of headers, behind what is there. */
static size_t add_header(unsigned char *context, size_t at, const char *name, const char *value) {
  size_t names = strlen(name), values = strlen(value);
  context[at++] = 0x12;
  context[at++] = 2 + names + 2 + 2 + values;
  context[at++] = 0x0a;
  context[at++] = names;
  memcpy(context + at, name, names);
  at += names;
  context[at++] = 0x12;
  context[at++] = 2 + values;
  context[at++] = 0x0a;
  context[at++] = values;
  memcpy(context + at, value, values);
  return at + values;
}

int main(int argc, char **argv) {
  size_t chunk = argc > 2 ? strtoul(argv[1], NULL, 10) : 0;
  size_t total = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;
  unsigned char context[256] = {0x08, 0xc8, 0x01};
  size_t length = add_header(context, 3, "Content-Type", "text/plain; charset=utf-8");
  unsigned char *body = malloc(chunk + 1);
  unsigned char *first = malloc(chunk + 512), *next = malloc(chunk + 512), last[64];
  if (!body || !first || !next) {
    fail("malloc");
  }
  memset(body, 'x', chunk + 1);
  size_t first_length, next_length = 0, last_length = 0;
  if (chunk) {
    first_length = make(first, PROTO, STREAM, 1, context, length, body, chunk);
    next_length = make(next, PROTO, STREAM, 1, "", 0, body, chunk);
    last_length = make(last, PROTO, 0, 1, "", 0, "", 0);
  } else {
    length = add_header(context, length, "Content-Length", "17");
    first_length = make(first, PROTO, 0, 1, context, length, "Hello, RoadRunner", 17);
  }

  for (;;) {
    unsigned char *header = take(HEADER);
    int words = header[0] & 0x0f, flags = header[1], bits = header[10];
    uint32_t payload = get_uint32(header + 2);
    take(4 * (words - 3));
    char *text = (char *) take(payload);
    if (flags & CONTROL) {
      if (payload > 8 && memcmp(text, "{\"stop\"", 7) == 0) {
        return 0;
      }
      char pid[32];
      int size = snprintf(pid, sizeof pid, "{\"pid\":%d}", getpid());
      unsigned char answer[64];
      put(answer, make(answer, CONTROL | JSON, 0, 0, "", 0, pid, size));
    } else if (!(bits & STOP)) {
      put(first, first_length);
      if (chunk) {
        for (size_t sent = chunk; sent < total; sent += chunk) {
          put(next, next_length);
        }
        put(last, last_length);
      }
    }
  }
}
