import { fileURLToPath } from 'node:url'
import path from 'node:path'
import CopyPlugin from 'copy-webpack-plugin'
import HtmlPlugin from 'html-webpack-plugin'
import webpack from 'webpack'

const root = path.dirname(fileURLToPath(import.meta.url))

const shared = {
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2022',
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
      { test: /\.csv$/, type: 'asset/source' },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
}

/** The task pane: one static folder that needs nothing from elsewhere. */
const pane = {
  ...shared,
  name: 'pane',
  target: ['web', 'es2022'],
  entry: { taskpane: './src/hosts/taskpane/main.tsx' },
  output: { path: path.join(root, 'dist/pane'), filename: '[name].[contenthash:8].js', clean: true },
  plugins: [
    new HtmlPlugin({ template: './src/hosts/taskpane/taskpane.html', filename: 'taskpane.html' }),
    new CopyPlugin({ patterns: [{ from: 'assets', to: 'assets', noErrorOnMissing: true }] }),
  ],
}

/** The command line as one file that runs on a bare Node, and beside it the thread that writes workbooks. */
const commandLine = {
  ...shared,
  name: 'cli',
  target: 'node20',
  entry: { plantally: './src/hosts/cli/main.ts' },
  output: { path: path.join(root, 'dist/cli'), filename: '[name].cjs', clean: true, chunkFormat: 'commonjs' },
  module: {
    ...shared.module,
    parser: { javascript: { worker: ['Worker from node:worker_threads', '...'] } },
  },
  optimization: { minimize: false, splitChunks: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
}

export default [pane, commandLine]
