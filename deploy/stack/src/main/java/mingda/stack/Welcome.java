package mingda.stack;

/** What {@code deploy/up} says when everything is ready: addresses and demo users. */
record Welcome(Suite suite) {
    String text() {
        return """

                明答 Mingda is ready.

                  Portal for applicants   %1$s/
                  Console for staff       %2$s/
                  API descriptions        %1$s/q/openapi, %2$s/q/openapi, %3$s/q/openapi
                  Alerts                  %3$s/api/alerts
                  Keycloak                %4$s
                  E-mails sent            %5$s/api/messages

                Demo users, password demo:
                  officer     经办人            区政府办公室
                  section     承办科室          区政府办公室
                  reviewer    审核 保密 法制    区政府办公室
                  head        负责人 签发人     区政府办公室
                  supervisor  监督              区政府办公室, sees all agencies
                  admin       系统管理员        区政府办公室
                  deputy      several roles     区政府办公室, to see the four-eyes rule
                  officer2    经办人            南桥镇
                  reviewer2   审核              南桥镇
                  head2       负责人 签发人     南桥镇
                  citizen     市民              at the portal, which needs no account

                Ctrl-C stops everything; the data are kept.
                """.formatted(
                        suite.url(ServiceName.INTAKE),
                        suite.url(ServiceName.CASEWORK),
                        suite.url(ServiceName.NOTIFY),
                        suite.issuer(),
                        suite.mailUrl());
    }
}
