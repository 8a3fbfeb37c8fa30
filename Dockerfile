# Kædetræk in a container: one process, a volume for its data, nothing else that is written. See docs/operation/install.md.
FROM node:24-bookworm-slim AS build
WORKDIR /app
# The packages first: they change seldom, and are fetched only then.
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN node scripts/build.mjs && npm prune --omit=dev

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/bin ./bin
COPY --from=build /app/scripts/build.mjs ./scripts/
COPY --from=build /app/migrations ./migrations
COPY --from=build /app/build ./build
COPY --from=build /app/node_modules ./node_modules
RUN mkdir /data && chown node:node /data && chmod 700 /data
# The account of the image that owns nothing of the program.
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 KAEDETRAEK_DATA=/data KAEDETRAEK_LOG=json
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/kaedetraek.mjs", "start"]
