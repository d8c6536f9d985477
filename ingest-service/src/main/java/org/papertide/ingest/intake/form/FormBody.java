package org.papertide.ingest.intake.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.papertide.ingest.http.ProblemException;
import org.papertide.ingest.intake.guard.UnreadableException;
import org.papertide.ingest.intake.spool.Wrapping;

/// A form (`multipart/form-data`, RFC 7578) around one dump: the part with a file name is the dump,
/// the others are fields. Parts are streamed, in whatever order they come. For one thread.
public final class FormBody implements Wrapping {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final String type;
  private final FormSettings settings;
  private final FormFields fields;
  private final Runnable beforeFile;
  private int parts;
  private boolean fileSeen;

  /// @param type the body's `Content-Type`, with the boundary
  /// @param fields those of the form are added
  /// @param beforeFile is called when the file begins, to look at the fields known by then
  public FormBody(String type, FormSettings settings, FormFields fields, Runnable beforeFile) {
    this.type = type;
    this.settings = settings;
    this.fields = fields;
    this.beforeFile = beforeFile;
  }

  /// @throws ProblemException when the form has no file or several, or exceeds its bounds
  @Override
  public void unwrap(InputStream body, Sink sink) throws IOException {
    try {
      MultipartInput form = open(body);
      for (boolean more = form.skipPreamble(); more; more = form.readBoundary()) {
        readPart(form, sink);
      }
    } catch (FileUploadSizeException large) {
      throw tooLarge(
          "The headers of a part are longer than "
              + settings.maxHeaders().asLongValue()
              + " bytes");
    } catch (FileUploadException broken) {
      String detail = "The form breaks off or is not built as multipart/form-data. Send it again.";
      throw new UnreadableException("broken-form", detail, broken);
    }
    if (!fileSeen) {
      throw new ProblemException(
          "no-file",
          400,
          "The form has no file. Send the dump as one, such as -F file=@page.txt with curl.");
    }
  }

  private MultipartInput open(InputStream body) throws IOException {
    String boundary = PartHeaders.parameters(type).get("boundary");
    if (boundary == null) {
      throw new ProblemException(
          "broken-form",
          400,
          "The Content-Type of the form has no boundary. Let the client set it.");
    }
    return MultipartInput.builder()
        .setInputStream(body)
        .setBufferSize(BUFFER_BYTES)
        .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
        .setMaxPartHeaderSize((int) settings.maxHeaders().asLongValue())
        .get();
  }

  private void readPart(MultipartInput form, Sink sink) throws IOException {
    if (++parts > settings.maxParts()) {
      throw tooLarge("The form has more parts than " + settings.maxParts());
    }
    PartHeaders part = PartHeaders.of(form.readHeaders());
    InputStream content = form.newInputStream();
    if (part.isFile()) {
      readFile(part, content, sink);
    } else {
      readField(part.name(), content);
    }
    // Reads the part to its end, which only one that went well deserves.
    content.close();
  }

  private void readFile(PartHeaders part, InputStream content, Sink sink) throws IOException {
    PushbackInputStream file = new PushbackInputStream(content);
    int first = file.read();
    if (first < 0 && part.fileName().isEmpty()) {
      // What a browser sends for a choice of file that nobody has made.
      return;
    }
    if (first >= 0) {
      file.unread(first);
    }
    if (fileSeen) {
      throw new ProblemException(
          "several-files", 400, "The form has more than one file. Push each dump by itself.");
    }
    fileSeen = true;
    beforeFile.run();
    sink.keep(file);
  }

  private void readField(String name, InputStream content) throws IOException {
    int most = (int) settings.maxField().asLongValue();
    byte[] bytes = content.readNBytes(most + 1);
    if (bytes.length > most) {
      throw tooLarge("A field of the form is longer than " + most + " bytes");
    }
    String value = new String(bytes, StandardCharsets.UTF_8).strip();
    // An empty field of a form is one that nobody filled in.
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private static ProblemException tooLarge(String what) {
    return new ProblemException(
        "form-too-large", 413, what + ". Send the dump, source and capturedAt, and no more.");
  }
}
