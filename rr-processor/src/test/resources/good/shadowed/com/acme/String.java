package com.acme;

/** Hides the String of java.lang in this package. */
final class String {}
