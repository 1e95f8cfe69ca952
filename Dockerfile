# syntax=docker/dockerfile:1
# Gazette as one image: the site, its worker and its migrations. What it is run with: deploy/compose.yaml, docs/deploy.md.

# Debian, as sharp and PostgreSQL's driver are tried there.
FROM node:24-trixie-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1

# Before the sources, so that only another lock file has packages fetched again. No package's scripts run: what they would
# fetch (another Node, an embedded PostgreSQL) is not for here.
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts

COPY . .

# These end up in the build. Neither content nor database need be reachable: pages are made when they are first read.
ARG SITE_URL SANITY_PROJECT_ID SANITY_DATASET=production
ENV SITE_URL=$SITE_URL SANITY_PROJECT_ID=$SANITY_PROJECT_ID SANITY_DATASET=$SANITY_DATASET
RUN test -n "$SITE_URL" -a -n "$SANITY_PROJECT_ID" || { echo 'Give --build-arg SITE_URL and SANITY_PROJECT_ID.'; exit 1; }
# The secret and the database of the build are nobody's, and not in what comes of it.
RUN NODE_ENV=production GAZETTE_STANDALONE=1 DATABASE_URL=postgresql://build@127.0.0.1:9/none \
    AUTH_SECRET="$(node -p "crypto.randomBytes(32).toString('hex')")" \
    sh -c 'node scripts/generate.ts && node node_modules/next/dist/bin/next build' \
 && node scripts/standalone.ts /out

FROM node:24-trixie-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000 GAZETTE_DATA=/data
# Pages are kept beside the build, so that the site writes there.
COPY --from=build --chown=node:node /out ./
RUN mkdir /data && chown node:node /data /app
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
