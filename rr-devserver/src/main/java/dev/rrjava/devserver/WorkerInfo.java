package dev.rrjava.devserver;

/**
 * A worker of a running server.
 *
 * @param number its position, starting at 1, which labels its lines in the output; a replacement
 *     has the same number
 * @param pid the process in which it runs
 */
public record WorkerInfo(int number, long pid) {}
