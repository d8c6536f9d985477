package org.papertide.ingest.intake.push;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The form around a dump, for the description of the API alone: forms are read as they stream.
///
/// @param file any field with a file name is it
/// @param source as the parameter of the same name; if both are given, they must agree
/// @param capturedAt as the parameter of the same name; if both are given, they must agree
@Schema(name = "DumpForm")
record DumpForm(
    @Schema(type = SchemaType.STRING, format = "binary", required = true) String file,
    @Nullable String source,
    @Nullable String capturedAt) {}
