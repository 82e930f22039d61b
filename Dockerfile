FROM node:24-bookworm-slim AS build
WORKDIR /candor
# For the database driver, where there is no prebuilt one.
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN node lib/run/prepare.mjs \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf .next/cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /candor
COPY --from=build /candor ./
# The program belongs to root and cannot change itself; only its data are its own.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# The front is well as long as it answers: published pages are no reason to restart because the app is down.
HEALTHCHECK --interval=15s --timeout=3s --start-period=5s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "lib/front/main.mjs"]
