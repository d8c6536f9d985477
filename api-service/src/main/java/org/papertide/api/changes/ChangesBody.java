package org.papertide.api.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A page of changes.
@Schema(name = "Changes")
public record ChangesBody(
    @Schema(description = "In order; of each paper the last one only") List<ChangeBody> changes,
    @Schema(
            description = "The next since, also at the end",
            examples = "q1zT0vC9mX4AAAAAAAAC6gAAAAAAAAAC")
        String next,
    @Schema(description = "Whether there is more to read at once") boolean more) {}
