package com.acme;

record Text(String text) {}
