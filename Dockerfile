# One image for every process of the federation; docker-compose.yml says which one a container runs.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

# What is optional serves `npm start` alone: an embedded PostgreSQL and a Node.js of its own.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json LICENSE ./
COPY subgraphs subgraphs
COPY schema/supergraph.graphql schema/contract.graphql schema/
COPY --from=build /app/dist/web dist/web
COPY --from=build /app/dist/schema dist/schema
COPY --from=build /app/dist/start dist/start
COPY --from=build /app/dist/subgraphs dist/subgraphs
COPY --from=build /app/dist/gateway dist/gateway
# What a process keeps outlives its container in a volume of its own here.
RUN mkdir -p /data/networks && chown -R node:node /data
USER node
EXPOSE 4000
STOPSIGNAL SIGTERM
# 200 when the process can work: its database answers, the directory has asked every network.
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--min-semi-space-size=32", "--no-memory-reducer", "--no-allocation-site-pretenuring", "dist/gateway/main.js", "--supergraph", "schema/supergraph.graphql", "--host", "0.0.0.0", "--port", "4000"]
