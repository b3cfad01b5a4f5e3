package dev.rrjava.http;

import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.worker.MalformedPayloadException;

/**
 * Reads the leaves of the tree of uploads (relay protocol, 7.1). Any of its objects may be a group
 * whose fields have the names of these members, but only a leaf has values that are not objects.
 *
 * <pre>
 *  {"name":"a.txt","mime":"text/plain","size":12,"error":0,"tmpName":"upload1"}
 * </pre>
 */
final class UploadedFileReader implements FieldTree.LeafReader<UploadedFile> {

  @Override
  public boolean isNext(JsonReader in) {
    JsonReader ahead = in.at(in.position());
    if (ahead.peek() != JsonReader.Kind.OBJECT || !ahead.beginObject()) {
      return false;
    }
    ahead.name();
    JsonReader.Kind first = ahead.peek();
    return first == JsonReader.Kind.STRING || first == JsonReader.Kind.NUMBER;
  }

  @Override
  public UploadedFile read(JsonReader in) {
    String name = "";
    String mediaType = "";
    String temporaryName = "";
    long size = 0;
    long error = 0;
    for (boolean more = in.beginObject(); more; more = in.nextMember()) {
      switch (in.name()) {
        case "name" -> name = in.text();
        case "mime" -> mediaType = in.text();
        case "size" -> size = in.integer();
        case "error" -> error = in.integer();
        case "tmpName" -> temporaryName = in.text();
        default -> in.skip();
      }
    }
    if (size < 0) {
      throw new MalformedPayloadException(
          "the size of an upload must not be negative but was " + size);
    }
    return new UploadedFile(name, mediaType, size, error, temporaryName);
  }
}
