package org.papertide.local.launch;

import org.papertide.local.setting.Port;
import org.papertide.local.setting.Settings;

/// What is said when everything is up: what came of the seeds, and where things are.
final class Arrival {

  private Arrival() {}

  static String text(Settings settings, String report) {
    return """

        %s

          API            %s
          OpenAPI        %s
          push dumps to  %s
          index health   %s
          database       jdbc:postgresql://127.0.0.1:%d/papertide (roles and password: %s)
          broker         127.0.0.1:%d
          logs           %s
          data           %s

        Papertide is up. Ctrl-C or deploy/local/down stops it.
        """
        .formatted(
            report,
            settings.uri(Port.API, "/v1/search?q=diffusion"),
            settings.uri(Port.API, "/q/openapi"),
            settings.uri(Port.INGEST, "/v1/dumps"),
            settings.uri(Port.INDEX, "/q/health"),
            settings.port(Port.POSTGRES),
            settings.data().postgres().resolve("password"),
            settings.port(Port.KAFKA),
            settings.data().run(),
            settings.data().path())
        .stripTrailing();
  }
}
